internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// A second person's word on a file of consents that a guard has stopped.
public struct ConfirmMISImport: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs the word. It holds for seven days, for these very bytes read by this version of the mapping, up
    /// to the figures in the report, and not for an import by the same account.
    ///
    /// - Returns: what the file would change, as the person who confirms sees it.
    /// - Throws: `MappingNeeded`, `CSVError`, or `Refusal`, also when no second person is needed.
    public func callAsFunction(_ file: MISConsentFile, by staff: ActingStaff) async throws -> MISReport {
        try await drive.authorise(staff, to: .confirmImport)
        let reading = try await drive.read(file)
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let snapshot = transaction.snapshot
            let report = try drive.plan(reading, recordedBy: staff.member.id, at: now, in: snapshot).report
            guard !report.guards.isEmpty else {
                throw Refusal(.conflict, code: "not-needed", "This file needs no second person. Import it.")
            }
            try transaction.add(
                ConsentImportConfirmation(
                    fileHash: report.fileHash,
                    source: report.source.name,
                    mapping: report.mapping,
                    badRows: report.badRowCount,
                    flips: report.flips.count,
                    confirmedAt: now,
                    confirmedBy: staff.member.id
                )
            )
            let entry = try drive.entry(report, .consentImportConfirmed, by: staff.principal)
            return Change(result: report, entries: [entry])
        }
    }
}
