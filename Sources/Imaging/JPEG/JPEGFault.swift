/// How a file breaks the JPEG standard: ITU-T T.81.
public enum JPEGFault: String, Sendable, Equatable, Codable {
    case secondStart, secondFrame, noFrame, frameHeader, scanHeader, quantisationTable, entropyTable, restartInterval
    case restartOrder, repeatedScan, missingScan, missingTable, segmentLength
}

/// A kind of JPEG that is recognised and not handled: ITU-T T.81 table B.1.
public enum JPEGFeature: Sendable, Equatable, Codable {
    /// Samples of more than eight bits.
    case samplePrecision(bits: Int)
    /// Lossless coding (SOF3, SOF7, SOF11, SOF15).
    case lossless
    /// Hierarchical coding (SOF5 to SOF7, SOF13 to SOF15).
    case hierarchical
    /// The height comes after the first scan (DNL).
    case heightAfterScan
    /// Neither 1, 3 nor 4 colour components.
    case components(Int)

    var sentence: String {
        switch self {
        case .samplePrecision(let bits): "This JPEG has \(bits) bits for each colour, not 8."
        case .lossless: "This is a lossless JPEG, which browsers cannot show."
        case .hierarchical: "This is a hierarchical JPEG, which browsers cannot show."
        case .heightAfterScan: "This JPEG does not say how high it is."
        case .components(let count): "This JPEG has \(count) colour components instead of 1, 3 or 4."
        }
    }
}
