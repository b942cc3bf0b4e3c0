/// How a file breaks the standard of its format.
public enum MediaFault: Sendable, Equatable, Codable {
    /// ITU-T T.81.
    case jpeg(JPEGFault)
    /// PNG, third edition.
    case png(PNGFault)
    /// GIF89a.
    case gif(GIFFault)
    /// RFC 9649 and RFC 6386.
    case webp(WebPFault)
    /// ISO/IEC 23008-12 and 14496-12.
    case heif(HEIFFault)

    /// The format's name for people.
    public var format: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .gif: "GIF"
        case .webp: "WebP"
        case .heif: "HEIC or AVIF"
        }
    }
}

/// A kind of picture that is recognised and not handled.
public enum MediaFeature: Sendable, Equatable, Codable {
    case jpeg(JPEGFeature)
    case png(PNGFeature)
    case gif(GIFFeature)
    case webp(WebPFeature)
    case heif(HEIFFeature)

    /// What it is, in a sentence for people.
    var sentence: String {
        switch self {
        case .jpeg(let feature): feature.sentence
        case .png(let feature): feature.sentence
        case .gif(let feature): feature.sentence
        case .webp(let feature): feature.sentence
        case .heif(let feature): feature.sentence
        }
    }
}
