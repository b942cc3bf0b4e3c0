public import SchoolMedia

/// A file that shows a pupil and left, or may have left, with what it was exported for (R29).
public struct AffectedFile: Equatable, Sendable {
    /// The file.
    public let file: ExportedFileRecord
    /// The request that it was exported for.
    public let request: PublicationRequestID
    /// The request's medium.
    public let medium: Medium

    /// Puts an answer together.
    public init(file: ExportedFileRecord, request: PublicationRequestID, medium: Medium) {
        self.file = file
        self.request = request
        self.medium = medium
    }
}
