/// The elements of a colour profile that have numbers of their own: each number in its range, and rounded.
enum VerifierProfileNumbers {
    /// Three numbers between -1 and 2, their last three bits zero.
    static func takePrimary(_ input: inout VerifierInput) throws(VerificationFailure) {
        try input.expect(Array("XYZ ".utf8) + VerifierProfile.zeros(4), else: .colourProfile)
        for _ in 0..<3 {
            let number = Int(Int32(truncatingIfNeeded: try input.takeNumber()))
            guard (-65_536...131_072).contains(number), number % 8 == 0 else { throw input.failure(.colourProfile) }
        }
    }

    /// The sRGB curve, a power in steps of 1/256, or 256 rounded values that never fall.
    static func takeCurve(_ input: inout VerifierInput) throws(VerificationFailure) {
        let kind = try input.take(4)
        if kind.elementsEqual("para".utf8) {
            try takeFunction(&input)
        } else if kind.elementsEqual("curv".utf8) {
            try takeValues(&input)
        } else {
            throw input.failure(.colourProfile)
        }
    }

    private static func takeFunction(_ input: inout VerifierInput) throws(VerificationFailure) {
        try input.expect(VerifierProfile.zeros(5), else: .colourProfile)
        switch try input.take() {
        case 0:
            try input.expect(VerifierProfile.zeros(2), else: .colourProfile)
            let power = try input.takeNumber()
            guard (32_768...262_144).contains(power), power % 256 == 0 else { throw input.failure(.colourProfile) }
        case 3:
            let sRGB: [UInt8] = [
                0, 2, 0x66, 0x66, 0, 0, 0xF2, 0xA7, 0, 0, 0x0D, 0x59, 0, 0, 0x13, 0xD0, 0, 0, 0x0A, 0x5B,
            ]
            try input.expect(VerifierProfile.zeros(2) + sRGB, else: .colourProfile)
        default:
            throw input.failure(.colourProfile)
        }
    }

    private static func takeValues(_ input: inout VerifierInput) throws(VerificationFailure) {
        try input.expect(VerifierProfile.zeros(4) + [0, 0, 1, 0], else: .colourProfile)
        var previous = 0
        for _ in 0..<256 {
            let value = try input.takePair()
            guard value >= previous, value % 15 == 0 else { throw input.failure(.colourProfile) }
            previous = value
        }
    }

    /// A grid of colours, nine or seventeen points along each channel, between curves that change nothing.
    static func takeTable(channels: Int, _ input: inout VerifierInput) throws(VerificationFailure) {
        let points = channels == 4 ? 9 : 17
        let unit: [UInt8] = [0, 1, 0, 0] + VerifierProfile.zeros(12)
        let matrix = unit + unit + [0, 1, 0, 0]
        let line: [UInt8] = [0, 0, 255, 255]
        let head = Array("mft2".utf8) + VerifierProfile.zeros(4) + [UInt8(channels), 3, UInt8(points), 0]
        try input.expect(head + matrix + [0, 2, 0, 2], else: .colourProfile)
        for _ in 0..<channels { try input.expect(line, else: .colourProfile) }
        for _ in 0..<(0..<channels).reduce(1, { count, _ in count * points }) {
            let (lightness, a, b) = (try input.takePair(), try input.takePair(), try input.takePair())
            guard lightness <= 0xFF00, lightness % 64 == 0, a % 64 == 0, b % 64 == 0 else {
                throw input.failure(.colourProfile)
            }
        }
        try input.expect(line + line + line + [0, 0], else: .colourProfile)
    }
}
