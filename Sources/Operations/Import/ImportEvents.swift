internal import Vault
internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Takes trips and their pupils in from the school's lists.
public struct ImportEvents: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Adds new trips, brings known ones up to date and sets their trip lists, all in one transaction; safe to repeat.
    ///
    /// - Parameters:
    ///   - trips: the list of trips.
    ///   - pupils: which pupils take part.
    ///   - badRows: what happens when rows cannot be understood.
    ///   - staff: who imports.
    /// - Returns: what became of the rows.
    /// - Throws: `CSVError` when a file as a whole cannot be understood, `FileRefused` when rows cannot or name a pupil
    ///   or trip that is not there, `Refusal` when the account may not.
    public func callAsFunction(
        trips: [UInt8],
        pupils: [UInt8],
        badRows: BadRows,
        by staff: ActingStaff
    ) async throws -> ImportReport {
        try await drive.authorise(staff, to: .manageEvents)
        let tripReading = try TripRow.read(trips)
        let pupilReading = try TripPupilRow.read(pupils)
        let tripRows = try tripReading.rows(badRows)
        let pupilRows = try pupilReading.rows(badRows)
        return try await drive.change { [drive] transaction in
            var report = ImportReport(faults: tripReading.faults + pupilReading.faults)
            for row in tripRows { try drive.merge(row, into: transaction, &report) }
            try drive.setTripLists(pupilRows, in: transaction, &report)
            if case .refuseFile = badRows, report.isPartial { throw FileRefused(faults: report.faults) }
            let entry = try drive.entry(.eventAdded, by: staff.principal, counts: report.auditCounts)
            return Change(result: report, entries: [entry])
        }
    }
}

extension Drive {
    fileprivate func merge(
        _ row: TripRow,
        into transaction: RegistryTransaction,
        _ report: inout ImportReport
    ) throws {
        let known = try transaction.snapshot.event(reference: row.reference)
        let id = known?.id ?? .random()
        if let known, known.day == row.day.text, try keys.place(of: known) == row.place,
            try keys.open(known.sealedTitle, in: .eventTitle, row: id.rawValue) == row.title
        {
            report.unchanged += 1
            return
        }
        let record = EventRecord(
            id: id,
            reference: row.reference,
            sealedTitle: try keys.seal(row.title, in: .eventTitle, row: id.rawValue),
            day: row.day.text,
            sealedPlace: try row.place.map { try keys.seal($0, in: .eventPlace, row: id.rawValue) }
        )
        if known == nil {
            try transaction.add(record)
            report.added += 1
        } else {
            try transaction.update(record)
            report.changed += 1
        }
    }

    fileprivate func setTripLists(
        _ rows: [TripPupilRow],
        in transaction: RegistryTransaction,
        _ report: inout ImportReport
    ) throws {
        var lists: [EventID: Set<PupilID>] = [:]
        for row in rows {
            guard let event = try transaction.snapshot.event(reference: row.trip) else {
                report.faults.append(RowFault(line: row.line, column: "ref", problem: .unknownTrip))
                continue
            }
            guard let pupil = try transaction.snapshot.pupil(admissionLookup: keys.lookup(row.pupil)) else {
                report.faults.append(RowFault(line: row.line, column: "admission_no", problem: .notOnRoll))
                continue
            }
            lists[event.id, default: []].insert(pupil.id)
        }
        for (event, pupils) in lists { try transaction.setTripList(of: event, pupils: pupils) }
    }
}
