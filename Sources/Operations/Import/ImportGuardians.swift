internal import AuditTrail
internal import Registry
internal import SchoolMedia
internal import Vault

/// Takes people with parental responsibility in from the school's list.
public struct ImportGuardians: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Adds new guardians and brings known ones up to date, all rows in one transaction; safe to repeat.
    ///
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot or name a
    ///   pupil who is not there, `Refusal` when the account may not.
    public func callAsFunction(_ csv: [UInt8], badRows: BadRows, by staff: ActingStaff) async throws -> ImportReport {
        try await drive.authorise(staff, to: .importPupils)
        let reading = try GuardianRow.read(csv)
        let rows = try reading.rows(badRows)
        return try await drive.change { [drive] transaction in
            var report = ImportReport(faults: reading.faults)
            for row in rows { try drive.merge(row, into: transaction, &report) }
            if case .refuseFile = badRows, report.isPartial { throw FileRefused(faults: report.faults) }
            let entry = try drive.entry(.pupilImported, by: staff.principal, counts: report.auditCounts)
            return Change(result: report, entries: [entry])
        }
    }
}

/// What is sealed in a guardian's row.
struct GuardianDetails: Codable, Equatable {
    var reference: String
    var name: String
    var relationship: String
}

extension Drive {
    fileprivate func merge(
        _ row: GuardianRow,
        into transaction: RegistryTransaction,
        _ report: inout ImportReport
    ) throws {
        guard let pupil = try transaction.snapshot.pupil(admissionLookup: keys.lookup(row.pupil)) else {
            report.faults.append(RowFault(line: row.line, column: "admission_no", problem: .notOnRoll))
            return
        }
        let lookup = guardianLookup(row.reference)
        let known = try transaction.snapshot.guardian(pupil: pupil.id, referenceLookup: lookup)
        let id = known?.id ?? .random()
        let key = try transaction.snapshot.subjectKey(of: pupil.id, keys: keys)
        let details = GuardianDetails(reference: row.reference, name: row.name, relationship: row.relationship)
        let old = try known.map {
            try keys.open(
                $0.sealedDetails,
                as: GuardianDetails.self,
                under: key,
                in: .guardianDetails,
                row: id.rawValue
            )
        }
        guard old != details else {
            report.unchanged += 1
            return
        }
        try transaction.upsert(
            GuardianRecord(
                id: id,
                pupil: pupil.id,
                referenceLookup: lookup,
                sealedDetails: try keys.seal(details, under: key, in: .guardianDetails, row: id.rawValue)
            )
        )
        if old == nil { report.added += 1 } else { report.changed += 1 }
    }

    /// The keyed lookup under which a guardian of a pupil is found.
    func guardianLookup(_ reference: String) -> [UInt8] {
        keys.fieldSealer.lookup(reference, domain: "guardian-reference")
    }
}
