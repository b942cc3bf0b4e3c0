/// How a file breaks the GIF standard.
public enum GIFFault: String, Sendable, Equatable, Codable {
    case header
}

/// A kind of GIF that is recognised and not handled.
public enum GIFFeature: String, Sendable, Equatable, Codable {
    case notHandled

    var sentence: String {
        switch self {
        case .notHandled: "This kind of GIF is not handled."
        }
    }
}
