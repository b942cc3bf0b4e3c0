/// How recognisable a tagged pupil is (R36).
public enum FaceVisibility: String, Codable, CaseIterable, Sendable {
    case faceOn
    case turnedAway
    case distant
    case covered

    /// Whether a stranger could recognise the face.
    public var isIdentifiable: Bool { self == .faceOn }
}
