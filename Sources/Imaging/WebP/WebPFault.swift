/// How a file breaks the WebP standard.
public enum WebPFault: String, Sendable, Equatable, Codable {
    /// The RIFF header, or a VP8X chunk of another length than ten bytes.
    case header
    /// A file or an animation's frame without a picture.
    case noPicture
    /// A picture whose first bytes are not those of a VP8 key frame or a VP8L picture.
    case pictureHeader
    /// A picture of another size than its canvas or frame, or a frame beyond the canvas.
    case canvas
    /// More than one ALPH chunk for one picture, or a header that does not exist.
    case alpha
}

/// A kind of WebP that is recognised and not handled.
public enum WebPFeature: String, Sendable, Equatable, Codable {
    /// A lossless picture whose version is not 0.
    case laterVersion

    var sentence: String {
        switch self {
        case .laterVersion: "This is a later version of WebP than is known here."
        }
    }
}
