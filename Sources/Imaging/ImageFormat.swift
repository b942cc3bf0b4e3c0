/// The formats in which a clean picture may be stored. Each is kept in its own coding, without loss.
public enum ImageFormat: String, Sendable, CaseIterable, Codable {
    case jpeg, png, gif, webp

    /// The usual ending of a file's name, without the dot.
    public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
}
