internal import Registry
internal import Vault
public import AuditTrail
public import SchoolMedia

/// Answers questions to the audit trail; that somebody asked is logged too (R21, R22, R32).
public struct ReadTrail: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The newest entries that a question matches, oldest of them first.
    ///
    /// - Parameters:
    ///   - query: the question.
    ///   - limit: how many entries at most.
    ///   - staff: who asks.
    /// - Returns: at most `limit` entries.
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail cannot be read or was changed.
    public func callAsFunction(
        _ query: AuditQuery,
        limit: Int,
        by staff: ActingStaff
    ) async throws -> [AuditEntry] {
        try await drive.authorise(staff, to: .readAudit)
        let found = try AuditReader(directory: drive.layout.audit).latest(matching: query, below: nil, limit: limit)
        try await drive.note(drive.entry(.auditRead, by: staff.principal, on: query.object.map { [$0] } ?? []))
        return found.reversed()
    }

    /// The identifier under which the trail speaks of a pupil.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such pupil.
    public func identifier(of reference: PupilReference, by staff: ActingStaff) async throws -> PupilID {
        try await drive.authorise(staff, to: .readAudit)
        return try await drive.registry.read { [keys = drive.keys] in try $0.pupil(reference, keys: keys).id }
    }
}
