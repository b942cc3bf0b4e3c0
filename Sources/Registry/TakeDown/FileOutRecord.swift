public import SchoolMedia
public import struct Foundation.Date

/// A file that left, with what it was exported for and where it can be seen.
public struct FileOutRecord: Equatable, Sendable {
    /// Which files count.
    public enum Extent: Sendable {
        /// Those that were written by an export that has not failed.
        case written
        /// Those, too, that are being written, or were when something was cut off: they may have left.
        case perhaps
    }

    /// The file.
    public let file: ExportedFileID
    /// Its name outside.
    public let name: NeutralName
    /// SHA-256 of its bytes in 64 lower-case hexadecimal digits; nil while it is being written.
    public let sha256: String?
    /// The picture.
    public let asset: AssetID
    /// The request that it was exported for.
    public let request: PublicationRequestID
    /// The request's purpose.
    public let purpose: Purpose
    /// The request's medium.
    public let medium: Medium
    /// Who exported it.
    public let exportedBy: StaffMemberID
    /// When its export began.
    public let exportedAt: Date
    /// Where it can or could be seen, in no order; empty when nobody has said where it went.
    public var copies: [CopyRecord]

    /// The copies that nobody has recorded as down.
    public var liveCopies: [CopyRecord] { copies.filter { $0.takenDownAt == nil } }

    /// Puts a record together.
    public init(
        file: ExportedFileID,
        name: NeutralName,
        sha256: String?,
        asset: AssetID,
        request: PublicationRequestID,
        purpose: Purpose,
        medium: Medium,
        exportedBy: StaffMemberID,
        exportedAt: Date,
        copies: [CopyRecord]
    ) {
        self.file = file
        self.name = name
        self.sha256 = sha256
        self.asset = asset
        self.request = request
        self.purpose = purpose
        self.medium = medium
        self.exportedBy = exportedBy
        self.exportedAt = exportedAt
        self.copies = copies
    }
}
