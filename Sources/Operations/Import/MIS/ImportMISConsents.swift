internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Takes consents in from a file of the school's MIS (R7–R10), by a mapping that a person has confirmed.
///
/// Never a guess and never half an import: the whole file is weighed against what is on record, the most restrictive
/// wins, and everything is written in one transaction or nothing is.
public struct ImportMISConsents: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What an import has done.
    public struct Outcome: Sendable {
        /// Names the import, for example to undo it.
        public let importID: String
        /// What it changed.
        public let report: MISReport
    }

    /// Tells what a file would change, and logs that somebody looked; nothing else is written.
    ///
    /// - Throws: `MappingNeeded`, `CSVError`, or `Refusal`; what would stop the import is in the report.
    public func check(_ file: MISConsentFile, by staff: ActingStaff) async throws -> MISReport {
        try await drive.authorise(staff, to: .importConsent)
        let reading = try await drive.read(file)
        let now = drive.time.now()
        let report = try await drive.registry.read { [drive] snapshot in
            try drive.plan(reading, recordedBy: staff.member.id, at: now, in: snapshot).report
        }
        try await drive.noteReading(drive.entry(report, .consentImportChecked, by: staff.principal))
        return report
    }

    /// Imports the file.
    ///
    /// - Returns: the import's name and what it changed, with what has to come down.
    /// - Throws: `MappingNeeded`, `CSVError` or `Refusal`; `ImportStopped` when rows are not understood, or a guard
    ///   needs a second person's word. Nothing is imported then, and the trail says so.
    public func callAsFunction(_ file: MISConsentFile, by staff: ActingStaff) async throws -> Outcome {
        try await drive.authorise(staff, to: .importConsent)
        let reading = try await drive.read(file)
        let now = drive.time.now()
        do {
            return try await drive.change { [drive] transaction in
                let plan = try drive.plan(reading, recordedBy: staff.member.id, at: now, in: transaction.snapshot)
                let second = try Self.secondPerson(for: plan.report, file, staff, at: now, in: transaction.snapshot)
                let importID = UUID().uuidString.lowercased()
                try transaction.add(
                    ConsentImportRecord(
                        id: importID,
                        source: file.source.name,
                        mapping: reading.version,
                        fileHash: reading.fileHash,
                        exportedOn: file.exportedOn?.text,
                        importedAt: now,
                        importedBy: staff.member.id,
                        confirmedBy: second
                    )
                )
                try drive.write(plan, importID, by: staff, at: now, to: transaction)
                let entry = try drive.entry(
                    plan.report,
                    .consentImported,
                    by: staff.principal,
                    on: [importID] + (second.map { [$0.rawValue] } ?? [])
                )
                let opened = try drive.openTakeDowns(
                    for: .pupils(plan.touched),
                    by: staff.principal,
                    in: transaction
                )
                let outcome = Outcome(importID: importID, report: plan.report)
                return Change(result: outcome, entries: [entry] + opened.entries)
            }
        } catch let stopped as ImportStopped {
            try await drive.note(
                drive.entry(stopped.report, .consentImported, by: staff.principal, result: .refused)
            )
            throw stopped
        }
    }

    /// How long a second person's word holds, in seconds.
    private static let confirmationLifetime: TimeInterval = 7 * 86_400

    /// Who confirmed what the guards found; nil when they found nothing.
    ///
    /// - Throws: `ImportStopped`.
    private static func secondPerson(
        for report: MISReport,
        _ file: MISConsentFile,
        _ staff: ActingStaff,
        at now: Date,
        in snapshot: RegistrySnapshot
    ) throws -> StaffMemberID? {
        guard let stop = report.stop(file.badRows) else { return nil }
        guard !stop.guards.isEmpty else { throw stop }
        let word = try snapshot.confirmations(fileHash: report.fileHash).last { word in
            word.source == report.source.name && word.mapping == report.mapping && word.confirmedBy != staff.member.id
                && word.badRows >= report.badRowCount && word.flips >= report.flips.count
                && word.confirmedAt > now.addingTimeInterval(-confirmationLifetime)
        }
        guard let word else { throw stop }
        return word.confirmedBy
    }
}
