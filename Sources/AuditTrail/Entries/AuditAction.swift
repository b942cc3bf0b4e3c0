/// What was done, as `subject.verb`, for example `asset.ingested`.
///
/// An open set: a log written by a later version is still read. The acts that this version knows are listed in
/// `AuditAction+Table.swift`.
public struct AuditAction: RawRepresentable, Hashable, Sendable {
    /// The name as it stands in the entry's `act`.
    public let rawValue: String

    /// Any name; it is checked when a draft is made of it.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
