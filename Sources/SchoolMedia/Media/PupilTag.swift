/// "This pupil is in this picture."
///
/// Who said so is in the declaration that holds the tag.
public struct PupilTag: Hashable, Codable, Sendable {
    /// The pupil in the picture.
    public let pupil: PupilID
    /// How recognisable the pupil is in it.
    public let face: FaceVisibility
    /// How much of the pupil is to be seen, when somebody said; nil counts as the closest, a portrait.
    public let closeness: Closeness?

    /// Tags a pupil.
    public init(pupil: PupilID, face: FaceVisibility, closeness: Closeness? = nil) {
        self.pupil = pupil
        self.face = face
        self.closeness = closeness
    }

    /// Of two tags of one pupil, whether this one shows more of the face.
    func shows(moreThan other: PupilTag) -> Bool {
        guard face.isIdentifiable == other.face.isIdentifiable else { return face.isIdentifiable }
        return (closeness ?? .portrait) < (other.closeness ?? .portrait)
    }
}
