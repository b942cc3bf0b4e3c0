/// How a file breaks the GIF standard: GIF89a, CompuServe 1990.
public enum GIFFault: String, Sendable, Equatable, Codable {
    /// Neither GIF87a nor GIF89a.
    case header
    /// A byte where a block must begin, and none does.
    case block
    /// There is no picture before the end.
    case noPicture
    /// The picture has no size, or lies beyond what a screen can be.
    case frame
    /// The picture data begins with an impossible number of bits.
    case codeSize
}

/// A kind of GIF that is recognised and not handled.
public enum GIFFeature: String, Sendable, Equatable, Codable {
    /// The colours are left to the program that shows it.
    case noColourTable

    var sentence: String {
        switch self {
        case .noColourTable: "This GIF does not say which colours it has."
        }
    }
}
