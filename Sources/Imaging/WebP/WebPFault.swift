/// How a file breaks the WebP standard.
public enum WebPFault: String, Sendable, Equatable, Codable {
    case header
}

/// A kind of WebP that is recognised and not handled.
public enum WebPFeature: String, Sendable, Equatable, Codable {
    case notHandled

    var sentence: String {
        switch self {
        case .notHandled: "This kind of WebP is not handled."
        }
    }
}
