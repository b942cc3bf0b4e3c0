/// How a file breaks the PNG standard.
public enum PNGFault: String, Sendable, Equatable, Codable {
    case header
}

/// A kind of PNG that is recognised and not handled.
public enum PNGFeature: String, Sendable, Equatable, Codable {
    case notHandled

    var sentence: String {
        switch self {
        case .notHandled: "This kind of PNG is not handled."
        }
    }
}
