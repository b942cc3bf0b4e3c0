/// What kind of recording a consent or a request is about (R8).
public enum Medium: String, Codable, CaseIterable, Sendable {
    case photo
    case video
    case audio
}
