internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Records how the consent files of a source are to be read, on the word of one person (R9).
public struct ConfirmMapping: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Adds a version of the mapping and logs it with its hash; earlier versions stay on record. Confirming the mapping
    /// in force again changes nothing.
    ///
    /// - Parameters:
    ///   - yaml: the mapping, read and edited by the person who confirms it.
    ///   - source: which system's files it is about.
    ///   - staff: who confirms.
    /// - Returns: the version in force, counted from 1.
    /// - Throws: `MappingError` with every mistake, after which the old mapping stays in force; `Refusal` when the
    ///   account may not.
    public func callAsFunction(_ yaml: [UInt8], of source: ConsentSource, by staff: ActingStaff) async throws -> Int {
        try await drive.authorise(staff, to: .importConsent)
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let purposes = Set(try transaction.snapshot.requiredPolicy().purposes.keys)
            let mapping = try MISMapping(yaml, source: source.name, purposes: purposes)
            let hash = FileHash(Array(mapping.text.utf8)).text
            let before = try transaction.snapshot.consentMapping(source: source.name)
            if let before, before.hash == hash { return Change(result: before.version, entries: []) }
            let version = (before?.version ?? 0) + 1
            let row = source.auditName(version)
            try transaction.add(
                ConsentMappingRecord(
                    source: source.name,
                    version: version,
                    hash: hash,
                    sealedText: try drive.keys.seal(mapping.text, in: .consentMapping, row: row),
                    confirmedAt: now,
                    confirmedBy: staff.member.id
                )
            )
            let entry = try drive.entry(.consentMapped, by: staff.principal, on: [row, hash])
            return Change(result: version, entries: [entry])
        }
    }
}
