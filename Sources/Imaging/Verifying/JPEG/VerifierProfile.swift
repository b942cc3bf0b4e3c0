/// Accepts a colour profile only when every byte of it is either fixed or one of a few rounded numbers.
enum VerifierProfile {
    /// Takes the APP2 segment and answers for how many colour components its profile is.
    static func components(of input: inout VerifierInput) throws(VerificationFailure) -> Int {
        let length = try input.takePair()
        try input.expect([73, 67, 67, 95, 80, 82, 79, 70, 73, 76, 69, 0, 1, 1], else: .colourProfile)
        let start = input.offset
        let isGrey = try readHeader(&input, size: length - 16)
        let names = isGrey ? ["desc", "cprt", "wtpt", "kTRC"] : rgbNames
        let sizes = try readDirectory(&input, names: names)
        for (name, size) in zip(names, sizes) {
            try readElement(name, size: size, &input)
        }
        guard input.offset - start == length - 16 else { throw input.failure(.colourProfile) }
        return isGrey ? 1 : 3
    }

    private static let rgbNames = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]
    private static let d50: [UInt8] = [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]

    /// 128 bytes, of which size and colour space vary. Answers whether the space is grey.
    private static func readHeader(_ input: inout VerifierInput, size: Int) throws(VerificationFailure) -> Bool {
        guard try takeNumber(&input) == size else { throw input.failure(.colourProfile) }
        try input.expect([0, 0, 0, 0, 4, 48, 0, 0] + Array("mntr".utf8), else: .colourProfile)
        let isGrey = try input.take(4).elementsEqual("GRAY".utf8)
        if !isGrey, !input.bytes[..<input.offset].suffix(4).elementsEqual("RGB ".utf8) {
            throw input.failure(.colourProfile)
        }
        try input.expect(
            Array("XYZ ".utf8) + zeros(12) + Array("acsp".utf8) + zeros(28) + d50 + zeros(48),
            else: .colourProfile
        )
        return isGrey
    }

    /// The directory in its fixed order, its elements one behind the other without a gap. Answers their sizes.
    private static func readDirectory(
        _ input: inout VerifierInput,
        names: [String]
    ) throws(VerificationFailure) -> [Int] {
        guard try takeNumber(&input) == names.count else { throw input.failure(.colourProfile) }
        var next = 132 + 12 * names.count
        var sizes: [Int] = []
        for name in names {
            try input.expect(Array(name.utf8), else: .colourProfile)
            guard try takeNumber(&input) == next else { throw input.failure(.colourProfile) }
            let size = try takeNumber(&input)
            next += size
            sizes.append(size)
        }
        return sizes
    }

    private static func readElement(
        _ name: String,
        size: Int,
        _ input: inout VerifierInput
    ) throws(VerificationFailure) {
        let start = input.offset
        switch name {
        case "desc", "cprt": try input.expect(Array("mluc".utf8) + zeros(11) + [12], else: .colourProfile)
        case "wtpt": try input.expect(Array("XYZ ".utf8) + zeros(4) + d50, else: .colourProfile)
        case "rTRC", "gTRC", "bTRC", "kTRC": try readCurve(&input)
        default: try readPrimary(&input)
        }
        guard input.offset - start == size else { throw input.failure(.colourProfile) }
    }

    /// Three numbers between -1 and 2, their last three bits zero.
    private static func readPrimary(_ input: inout VerifierInput) throws(VerificationFailure) {
        try input.expect(Array("XYZ ".utf8) + zeros(4), else: .colourProfile)
        for _ in 0..<3 {
            let number = Int(Int32(truncatingIfNeeded: try takeNumber(&input)))
            guard (-65_536...131_072).contains(number), number % 8 == 0 else { throw input.failure(.colourProfile) }
        }
    }

    /// The sRGB curve, a power in steps of 1/256, or 256 rounded values that never fall.
    private static func readCurve(_ input: inout VerifierInput) throws(VerificationFailure) {
        if try input.take(4).elementsEqual("para".utf8) {
            try input.expect(zeros(5), else: .colourProfile)
            if try input.take() == 3 {
                let sRGB: [UInt8] = [
                    0, 2, 0x66, 0x66, 0, 0, 0xF2, 0xA7, 0, 0, 0x0D, 0x59, 0, 0, 0x13, 0xD0, 0, 0, 0x0A, 0x5B,
                ]
                try input.expect(zeros(2) + sRGB, else: .colourProfile)
                return
            }
            guard input.bytes[input.offset - 1] == 0 else { throw input.failure(.colourProfile) }
            try input.expect(zeros(2), else: .colourProfile)
            let power = try takeNumber(&input)
            guard (32_768...262_144).contains(power), power % 256 == 0 else { throw input.failure(.colourProfile) }
            return
        }
        guard input.bytes[..<input.offset].suffix(4).elementsEqual("curv".utf8) else {
            throw input.failure(.colourProfile)
        }
        try input.expect(zeros(4) + [0, 0, 1, 0], else: .colourProfile)
        var previous = 0
        for _ in 0..<256 {
            let value = try input.takePair()
            guard value >= previous, value % 15 == 0 else { throw input.failure(.colourProfile) }
            previous = value
        }
    }

    private static func takeNumber(_ input: inout VerifierInput) throws(VerificationFailure) -> Int {
        let high = try input.takePair()
        return try high * 65_536 + input.takePair()
    }

    private static func zeros(_ count: Int) -> [UInt8] {
        Array(repeating: 0, count: count)
    }
}
