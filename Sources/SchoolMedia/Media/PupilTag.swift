/// "This pupil is in this picture."
///
/// Who said so is in the declaration that holds the tag.
public struct PupilTag: Hashable, Codable, Sendable {
    /// The pupil in the picture.
    public let pupil: PupilID
    /// How recognisable the pupil is in it.
    public let face: FaceVisibility

    /// Tags a pupil.
    public init(pupil: PupilID, face: FaceVisibility) {
        self.pupil = pupil
        self.face = face
    }
}
