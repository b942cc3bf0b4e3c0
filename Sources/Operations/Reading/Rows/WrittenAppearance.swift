public import SchoolMedia

/// How a pupil is to be seen, as people write it: `faceOn`, or `faceOn/headAndShoulders` with how close the camera was.
public struct WrittenAppearance: Equatable, Sendable {
    /// How recognisable.
    public let face: FaceVisibility
    /// How close the camera was; nil when nobody says.
    public let closeness: Closeness?

    /// Reads what was written; nil when a word is not known.
    public init?(_ text: String) {
        let words = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(words.count), let face = FaceVisibility(rawValue: String(words[0])) else { return nil }
        self.face = face
        guard words.count == 2 else {
            closeness = nil
            return
        }
        guard let closeness = Closeness(rawValue: String(words[1])) else { return nil }
        self.closeness = closeness
    }
}
