internal import Registry
internal import Vault
public import AuditTrail
internal import SchoolMedia

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

    /// The newest entries about a pupil: those that name the pupil, and what became of the pictures that show the pupil.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - query: further conditions.
    ///   - limit: how many entries at most.
    ///   - staff: who asks.
    /// - Returns: at most `limit` entries, the oldest of them first.
    /// - Throws: `Refusal` when the account may not, or there is no such pupil; `AuditLogError` when the trail cannot be
    ///   read or was changed.
    public func callAsFunction(
        about reference: PupilReference,
        _ query: AuditQuery,
        limit: Int,
        by staff: ActingStaff
    ) async throws -> [AuditEntry] {
        try await drive.authorise(staff, to: .readAudit)
        let pupil = try await drive.registry.read { [keys = drive.keys] in
            try $0.pupil(reference, keys: keys).id.rawValue
        }
        let reader = AuditReader(directory: drive.layout.audit)
        let wanted = try pictures(of: pupil, reader).union([pupil])
        var found: [AuditEntry] = []
        try reader.forEach(matching: query) { entry in
            if !wanted.isDisjoint(with: entry.objects) { found.append(entry) }
            return .goOn
        }
        try await drive.note(drive.entry(.auditRead, by: staff.principal, on: [pupil]))
        return found.suffix(max(0, limit))
    }

    /// Every picture that was ever declared to show the pupil, whether or not it still is.
    private func pictures(of pupil: String, _ reader: AuditReader) throws -> Set<String> {
        var query = AuditQuery()
        query.object = pupil
        query.actionPrefix = AuditAction.assetDeclared.rawValue
        var pictures: Set<String> = []
        try reader.forEach(matching: query) { entry in
            pictures.formUnion(entry.objects.filter { AssetID(rawValue: $0) != nil })
            return .goOn
        }
        return pictures
    }
}
