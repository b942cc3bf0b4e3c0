internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Takes recorded answers in from the school's list (R7–R10).
///
/// Never a guess towards a yes: a row that is not understood is a fault, and a yes older than a no that is on record
/// here does not undo it.
public struct ImportConsents: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Appends the answers that are not on record yet, all rows in one transaction; safe to repeat.
    ///
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot or name a
    ///   pupil or guardian who is not there, `Refusal` when the account may not.
    public func callAsFunction(_ csv: [UInt8], badRows: BadRows, by staff: ActingStaff) async throws -> ImportReport {
        try await drive.authorise(staff, to: .importConsent)
        let policy = try await drive.requiredPolicy()
        let reading = try ConsentRow.read(csv, purposes: Set(policy.purposes.keys))
        let rows = try reading.rows(badRows)
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            var merge = ConsentMerge(drive: drive, recordedBy: staff.member.id, recordedAt: now)
            let file = FileHash(csv).text
            try transaction.add(
                ConsentImportRecord(
                    id: merge.importID,
                    source: ConsentSource.ownList,
                    mapping: nil,
                    fileHash: file,
                    exportedOn: nil,
                    importedAt: now,
                    importedBy: staff.member.id,
                    confirmedBy: nil
                )
            )
            merge.report.faults = reading.faults
            for row in rows { try merge.add(row, to: transaction) }
            if case .refuseFile = badRows, merge.report.isPartial { throw FileRefused(faults: merge.report.faults) }
            var counts = merge.report.auditCounts
            counts["restrictions"] = merge.report.restrictions
            let objects = [merge.importID, file]
            let entry = try drive.entry(.consentImported, by: staff.principal, on: objects, counts: counts)
            let opened = try drive.openTakeDowns(
                for: .pupils(merge.answered),
                by: staff.principal,
                in: transaction
            )
            return Change(result: merge.report, entries: [entry] + opened.entries)
        }
    }
}

/// The rows of one file on their way into the registry.
private struct ConsentMerge {
    let drive: Drive
    let recordedBy: StaffMemberID
    let recordedAt: Date
    let importID = UUID().uuidString.lowercased()
    var report = ImportReport()
    /// Of whom the file told something new.
    var answered: Set<PupilID> = []
    private var known: [PupilID: Set<Fact>] = [:]

    init(drive: Drive, recordedBy: StaffMemberID, recordedAt: Date) {
        self.drive = drive
        self.recordedBy = recordedBy
        self.recordedAt = recordedAt
    }

    /// What makes two answers the same one.
    private struct Fact: Hashable {
        let purpose: Purpose
        let medium: Medium
        let answer: ConsentEvent.Answer
        let giver: ConsentEvent.Giver
        let effectiveFrom: Date
        let expires: Date?

        init(_ event: ConsentEvent) {
            purpose = event.purpose
            medium = event.medium
            answer = event.answer
            giver = event.giver
            effectiveFrom = event.effectiveFrom
            expires = event.expires
        }
    }

    mutating func add(_ row: ConsentRow, to transaction: RegistryTransaction) throws {
        guard let pupil = try transaction.snapshot.pupil(admissionLookup: drive.keys.lookup(row.pupil))?.id else {
            report.faults.append(RowFault(line: row.line, column: "admission_no", problem: .notOnRoll))
            return
        }
        guard let giver = try giver(of: row, pupil, in: transaction.snapshot) else {
            report.faults.append(RowFault(line: row.line, column: "given_by", problem: .unknownGuardian))
            return
        }
        let event = ConsentEvent(row, id: .random(), pupil, giver, recordedBy: recordedBy, recordedAt: recordedAt)
        if known[pupil] == nil {
            known[pupil] = Set(
                try transaction.snapshot.consentEvents(of: pupil).filter { $0.voidedAt == nil }.map(Fact.init)
            )
        }
        guard known[pupil, default: []].insert(Fact(event)).inserted else {
            report.unchanged += 1
            return
        }
        let source = ConsentEventRecord.SourceRow(importID: importID, line: row.line)
        try transaction.add(try drive.record(event, evidence: row.evidence, source: source, in: transaction.snapshot))
        report.added += 1
        answered.insert(pupil)
        if !event.answer.isYes { report.restrictions += 1 }
    }

    private func giver(
        of row: ConsentRow,
        _ pupil: PupilID,
        in snapshot: RegistrySnapshot
    ) throws -> ConsentEvent.Giver? {
        switch row.giver {
        case .guardian(let reference):
            let lookup = drive.guardianLookup(reference)
            return try snapshot.guardian(pupil: pupil, referenceLookup: lookup).map { .guardian($0.id) }
        case .pupil: return .pupil
        case .localAuthority: return .localAuthority
        case .unnamed: return .unnamed
        }
    }
}

extension ConsentEvent {
    fileprivate init(
        _ row: ConsentRow,
        id: ConsentEventID,
        _ pupil: PupilID,
        _ giver: Giver,
        recordedBy: StaffMemberID,
        recordedAt: Date
    ) {
        self.init(
            id: id,
            pupil: pupil,
            purpose: row.purpose,
            medium: row.medium,
            answer: row.answer,
            giver: giver,
            method: row.method,
            effectiveFrom: row.effectiveFrom.midnightUTC,
            expires: row.expires?.midnightUTC,
            recordedAt: recordedAt,
            recordedBy: recordedBy,
            noticeVersion: row.noticeVersion
        )
    }
}

extension Drive {
    /// The row of an answer, with its evidence sealed under the pupil's key.
    func record(
        _ event: ConsentEvent,
        evidence: String?,
        source: ConsentEventRecord.SourceRow?,
        in snapshot: RegistrySnapshot
    ) throws -> ConsentEventRecord {
        ConsentEventRecord(
            event,
            sealedEvidence: try evidence.map {
                let key = try snapshot.subjectKey(of: event.pupil, keys: keys)
                return try keys.sealText($0, under: key, in: .consentEvidence, row: event.id.rawValue)
            },
            source: source
        )
    }
}
