/// Accepts a colour profile only when every byte of it is either fixed or one of some rounded numbers.
struct VerifierProfile {
    /// The four layouts that there are.
    private enum Layout: String, CaseIterable {
        case colour = "mntrRGB XYZ "
        case grey = "mntrGRAYXYZ "
        case colourTable = "scnrRGB Lab "
        case inkTable = "scnrCMYKLab "

        var components: Int {
            switch self {
            case .colour, .colourTable: 3
            case .grey: 1
            case .inkTable: 4
            }
        }

        var isTable: Bool { self == .colourTable || self == .inkTable }

        var elements: [String] {
            let own =
                switch self {
                case .colour: ["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]
                case .grey: ["kTRC"]
                case .colourTable, .inkTable: ["A2B0"]
                }
            return ["desc", "cprt", "wtpt"] + own
        }
    }

    private static let d50: [UInt8] = [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]
    private let layout: Layout

    /// Takes an APP2 segment from its length on and answers for how many colour components its profile is.
    static func components(of input: inout VerifierInput) throws(VerificationFailure) -> Int {
        let length = try input.takePair()
        try input.expect([73, 67, 67, 95, 80, 82, 79, 70, 73, 76, 69, 0, 1, 1], else: .colourProfile)
        return try components(of: &input, size: length - 16)
    }

    /// Takes a profile of so many bytes and answers for how many colour components it is.
    static func components(of input: inout VerifierInput, size: Int) throws(VerificationFailure) -> Int {
        let start = input.offset
        let profile = try VerifierProfile(&input, size: size)
        let sizes = try profile.readDirectory(&input)
        for (name, size) in zip(profile.layout.elements, sizes) {
            try profile.readElement(name, size: size, &input)
        }
        guard input.offset - start == size else { throw input.failure(.colourProfile) }
        return profile.layout.components
    }

    /// 128 bytes, of which size and layout vary.
    private init(_ input: inout VerifierInput, size: Int) throws(VerificationFailure) {
        guard try input.takeNumber() == size else { throw input.failure(.colourProfile) }
        try input.expect([0, 0, 0, 0], else: .colourProfile)
        let version = try input.take(4)
        let kind = try input.take(12)
        guard let layout = Layout.allCases.first(where: { kind.elementsEqual($0.rawValue.utf8) }),
            version.elementsEqual(layout.isTable ? [2, 64, 0, 0] : [4, 48, 0, 0])
        else { throw input.failure(.colourProfile) }
        self.layout = layout
        try input.expect(
            Self.zeros(12) + Array("acsp".utf8) + Self.zeros(28) + Self.d50 + Self.zeros(48),
            else: .colourProfile
        )
    }

    /// The directory in its fixed order, its elements one behind the other without a gap. Answers their sizes.
    private func readDirectory(_ input: inout VerifierInput) throws(VerificationFailure) -> [Int] {
        guard try input.takeNumber() == layout.elements.count else { throw input.failure(.colourProfile) }
        var next = 132 + 12 * layout.elements.count
        var sizes: [Int] = []
        for name in layout.elements {
            try input.expect(Array(name.utf8), else: .colourProfile)
            guard try input.takeNumber() == next else { throw input.failure(.colourProfile) }
            let size = try input.takeNumber()
            next += size
            sizes.append(size)
        }
        return sizes
    }

    private func readElement(
        _ name: String,
        size: Int,
        _ input: inout VerifierInput
    ) throws(VerificationFailure) {
        let start = input.offset
        switch name {
        case "desc" where layout.isTable:
            try input.expect(Array("desc".utf8) + Self.zeros(7) + [1] + Self.zeros(80), else: .colourProfile)
        case "cprt" where layout.isTable: try input.expect(Array("text".utf8) + Self.zeros(8), else: .colourProfile)
        case "desc", "cprt": try input.expect(Array("mluc".utf8) + Self.zeros(11) + [12], else: .colourProfile)
        case "wtpt": try input.expect(Array("XYZ ".utf8) + Self.zeros(4) + Self.d50, else: .colourProfile)
        case "rTRC", "gTRC", "bTRC", "kTRC": try VerifierProfileNumbers.takeCurve(&input)
        case "A2B0": try VerifierProfileNumbers.takeTable(channels: layout.components, &input)
        default: try VerifierProfileNumbers.takePrimary(&input)
        }
        guard input.offset - start == size else { throw input.failure(.colourProfile) }
    }

    static func zeros(_ count: Int) -> [UInt8] {
        Array(repeating: 0, count: count)
    }
}

extension VerifierInput {
    /// Four bytes, most significant first.
    mutating func takeNumber() throws(VerificationFailure) -> Int {
        let high = try takePair()
        return try high * 65_536 + takePair()
    }
}
