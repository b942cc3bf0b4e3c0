internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Takes declarations in from a list that was written away from the pages.
public struct ImportDeclarations: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Declares every picture of the list.
    ///
    /// - Parameters:
    ///   - csv: the list; it names pictures by the names that they have on the device.
    ///   - receipts: which picture became which asset; the sender's own note, which is not kept here (R5).
    ///   - badRows: what happens when rows cannot be understood.
    ///   - staff: who declares.
    /// - Returns: what became of the rows.
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot or name a
    ///   picture without a receipt, `Refusal` when the account may not.
    public func callAsFunction(
        _ csv: [UInt8],
        receipts: [String: AssetID],
        badRows: BadRows,
        by staff: ActingStaff
    ) async throws -> ImportReport {
        try await drive.authorise(staff, to: .declare)
        var reading = try DeclarationRow.read(csv)
        reading.requireReceipts(receipts) { $0.photo }
        reading = try await drive.requirePupils(reading)
        var report = ImportReport(faults: reading.faults)
        let declare = DeclareAsset(on: drive)
        for row in try reading.rows(badRows) {
            guard let asset = receipts[row.photo] else { continue }
            let statement = DeclareAsset.Statement(
                tags: row.tags.map { (.admissionNumber($0.pupil), $0.face) },
                closeness: Dictionary(
                    row.tags.compactMap { tag in tag.closeness.map { (.admissionNumber(tag.pupil), $0) } },
                    uniquingKeysWith: min
                ),
                headCount: row.headCount,
                place: row.place,
                copyright: row.copyright
            )
            _ = try await declare(asset, statement, by: staff)
            report.added += 1
        }
        return report
    }
}

extension Drive {
    /// Turns rows that tag a pupil who is not there into faults.
    fileprivate func requirePupils(_ reading: CSVReading<DeclarationRow>) async throws -> CSVReading<DeclarationRow> {
        try await registry.read { snapshot in
            let strange = try reading.rows.filter { row in
                try row.tags.contains { try snapshot.pupil(admissionLookup: keys.lookup($0.pupil)) == nil }
            }
            let lines = Set(strange.map(\.line))
            var checked = reading
            checked.faults += strange.map { RowFault(line: $0.line, column: "pupils", problem: .notOnRoll) }
            checked.rows.removeAll { lines.contains($0.line) }
            return checked
        }
    }
}

extension CSVReading {
    /// Turns rows about pictures that were never received into faults.
    mutating func requireReceipts(_ receipts: [String: AssetID], of photo: (Row) -> String) {
        let missing = rows.filter { receipts[photo($0)] == nil }
        faults += missing.map { RowFault(line: $0.line, column: "photo", problem: .noReceipt) }
        rows.removeAll { receipts[photo($0)] == nil }
    }
}
