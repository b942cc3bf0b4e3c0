public import SchoolMedia

/// A live copy that shows a pupil, with what it was published for.
public struct AffectedCopy: Equatable, Sendable {
    /// Where it can be seen.
    public let copy: CopyRecord
    /// The picture.
    public let asset: AssetID
    /// The request that it was exported for.
    public let request: PublicationRequestID
    /// The request's purpose.
    public let purpose: Purpose
    /// The request's medium.
    public let medium: Medium

    /// Puts an answer together.
    public init(copy: CopyRecord, asset: AssetID, request: PublicationRequestID, purpose: Purpose, medium: Medium) {
        self.copy = copy
        self.asset = asset
        self.request = request
        self.purpose = purpose
        self.medium = medium
    }
}
