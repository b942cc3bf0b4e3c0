public import AuditTrail

/// Hands out the newest checkpoint of the audit log, for whoever keeps it elsewhere.
public struct ShowCheckpoint: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The newest checkpoint. It names nobody, and giving it away changes nothing: it is not logged.
    ///
    /// - Throws: `AuditLogError` when the log cannot be read.
    public func callAsFunction() throws -> SignedNote {
        try drive.checkpoint()
    }
}
