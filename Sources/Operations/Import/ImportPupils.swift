internal import AuditTrail
internal import Registry
internal import SchoolMedia
internal import Vault

/// Takes pupils in from the school's list.
public struct ImportPupils: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Adds new pupils and brings known ones up to date; a pupil missing from the file stays as it is.
    ///
    /// A protection is only ever made stricter by a file (R12), and a name that the list no longer has is kept as a
    /// former name (R11). All rows in one transaction; safe to repeat.
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot, `Refusal`
    ///   when the account may not.
    public func callAsFunction(_ csv: [UInt8], badRows: BadRows, by staff: ActingStaff) async throws -> ImportReport {
        try await drive.authorise(staff, to: .importPupils)
        let reading = try PupilRow.read(csv)
        let rows = try reading.rows(badRows)
        return try await drive.change { [drive] transaction in
            var report = ImportReport(faults: reading.faults)
            var protections: [AuditDraft] = []
            for row in rows {
                guard let change = try drive.merge(row, into: transaction, &report) else { continue }
                protections.append(
                    try drive.noteProtection(
                        of: change.pupil,
                        from: change.earlier,
                        to: change.later,
                        by: staff,
                        at: drive.time.now(),
                        in: transaction
                    ).entry
                )
            }
            let entry = try drive.entry(.pupilImported, by: staff.principal, counts: report.auditCounts)
            let protected = try transaction.snapshot.pupils().filter { $0.protection != .none }
            let opened = try drive.openTakeDowns(
                for: .pupils(Set(protected.map(\.id))),
                by: staff.principal,
                in: transaction
            )
            return Change(result: report, entries: [entry] + protections + opened.entries)
        }
    }
}

/// That a list made a pupil's protection stricter.
private struct StricterProtection {
    let pupil: PupilID
    let earlier: Protection
    let later: Protection

    init?(_ pupil: PupilID, from earlier: Protection, to later: Protection) {
        guard earlier != later else { return nil }
        (self.pupil, self.earlier, self.later) = (pupil, earlier, later)
    }
}

extension Drive {
    /// - Returns: the change of the pupil's protection, if there is one.
    fileprivate func merge(
        _ row: PupilRow,
        into transaction: RegistryTransaction,
        _ report: inout ImportReport
    ) throws -> StricterProtection? {
        let lookup = keys.lookup(row.admissionNumber)
        var details = PupilDetails(admissionNumber: row.admissionNumber, name: row.name, born: row.born?.text)
        guard let known = try transaction.snapshot.pupil(admissionLookup: lookup) else {
            let id = try add(row, details, lookup, to: transaction)
            report.added += 1
            return StricterProtection(id, from: .none, to: row.protection)
        }
        let before = try self.details(of: known, in: transaction.snapshot)
        details.name = row.name(following: before.name)
        let protection = known.protection.stricter(than: row.protection)
        let isSame =
            before.name == details.name && before.born == details.born && known.schoolClass == row.schoolClass
            && known.protection == protection
        guard !isSame else {
            report.unchanged += 1
            return nil
        }
        let key = try transaction.snapshot.subjectKey(of: known.id, keys: keys)
        try transaction.upsert(try record(known.id, lookup, details, row.schoolClass, protection, under: key))
        report.changed += 1
        return StricterProtection(known.id, from: known.protection, to: protection)
    }

    private func add(
        _ row: PupilRow,
        _ details: PupilDetails,
        _ lookup: [UInt8],
        to transaction: RegistryTransaction
    ) throws -> PupilID {
        let id = PupilID.random()
        let key = SubjectKey.random()
        try transaction.upsert(try record(id, lookup, details, row.schoolClass, row.protection, under: key))
        try transaction.addWrappedKey(WrappedKeyRecord(owner: id.rawValue, try keys.wrap(key)))
        return id
    }

    private func record(
        _ id: PupilID,
        _ lookup: [UInt8],
        _ details: PupilDetails,
        _ schoolClass: String,
        _ protection: Protection,
        under key: SubjectKey
    ) throws -> PupilRecord {
        PupilRecord(
            id: id,
            admissionLookup: lookup,
            sealedDetails: try keys.seal(details, under: key, in: .pupilDetails, row: id.rawValue),
            schoolClass: schoolClass,
            protection: protection,
            rollStatus: .onRoll
        )
    }
}

extension PupilRow {
    /// The name on record after this row: what the pupil was called before is never forgotten, since people who know it
    /// would still recognise the child by it.
    fileprivate func name(following known: PupilName) -> PupilName {
        var name = name
        let now = Set(name.forenames + name.surnames)
        let before =
            [known.legalForename, known.legalSurname]
            + [known.preferredForename, known.preferredSurname].compactMap(\.self)
        var former = known.formerNames
        for word in name.formerNames + before.filter({ !now.contains($0) }) where !former.contains(word) {
            former.append(word)
        }
        name.formerNames = former
        if !saysShortNames { name.shortNames = known.shortNames }
        return name
    }
}
