/// How a file breaks the PNG standard: W3C PNG, third edition.
public enum PNGFault: String, Sendable, Equatable, Codable {
    /// IHDR is missing, has a wrong length or holds values that do not exist.
    case header
    /// IHDR stands twice.
    case secondHeader
    /// A chunk is longer than the standard allows.
    case chunkLength
    /// A chunk that decoding depends on has a wrong CRC.
    case checksum
    /// PLTE stands twice, behind the picture data, or has no whole number of entries.
    case palette
    /// An indexed picture has no PLTE before its data.
    case missingPalette
    /// There is no IDAT.
    case missingData
    /// The picture data does not begin as a zlib stream without a preset dictionary: RFC 1950.
    case compression
}

/// A kind of PNG that is recognised and not handled.
public enum PNGFeature: String, Sendable, Equatable, Codable {
    /// The variant that Xcode packs into programs (CgBI).
    case appleVariant
    /// A chunk which no decoder may skip and none knows.
    case unknownCriticalChunk

    var sentence: String {
        switch self {
        case .appleVariant: "This PNG was packed for an iPhone program, and browsers cannot show it."
        case .unknownCriticalChunk: "This PNG holds a part that no program knows."
        }
    }
}
