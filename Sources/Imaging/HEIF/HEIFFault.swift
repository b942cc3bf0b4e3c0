/// How a file breaks the HEIF standard.
public enum HEIFFault: String, Sendable, Equatable, Codable {
    case header
}

/// A kind of HEIF that is recognised and not handled.
public enum HEIFFeature: String, Sendable, Equatable, Codable {
    case notHandled

    var sentence: String {
        switch self {
        case .notHandled: "This kind of HEIF is not handled."
        }
    }
}
