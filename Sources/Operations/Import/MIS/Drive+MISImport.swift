internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// A file that was read by the mapping in force, before it is weighed against what is on record.
struct ReadMISFile: Sendable {
    let file: MISConsentFile
    let fileHash: String
    let mapping: MISMapping
    let version: Int
    let reading: MISReading
    let matches: [MatchRow]
}

extension Drive {
    /// Reads a file by the mapping in force for its source.
    ///
    /// - Throws: `MappingNeeded`, `CSVError`, `FileRefused` for the list of matches, or `Refusal`.
    func read(_ file: MISConsentFile) async throws -> ReadMISFile {
        let known = try await registry.read { snapshot in
            let purposes = Set(try snapshot.requiredPolicy().purposes.keys)
            return try mapping(of: file.source, purposes: purposes, in: snapshot)
        }
        guard let (mapping, version) = known else {
            let proposal = try await proposal(for: file.bytes, of: file.source)
            throw MappingNeeded(source: file.source, names: [], proposal: proposal)
        }
        let circumstances = try await circumstances(of: file, mapping)
        let hash = FileHash(file.bytes).text
        let matches = try file.matches.map { try MatchRow.read($0).rows(.refuseFile) } ?? []
        guard matches.allSatisfy({ $0.file == hash }) else { throw Refusal.otherFilesMatches }
        do {
            let reading = try MISReader(file.bytes, mapping: mapping, circumstances).reading()
            return ReadMISFile(
                file: file,
                fileHash: hash,
                mapping: mapping,
                version: version,
                reading: reading,
                matches: matches
            )
        } catch let undecided as UndecidedColumns {
            throw MappingNeeded(
                source: file.source,
                names: undecided.names.map(QuotedWord.init),
                proposal: try await proposal(for: file.bytes, of: file.source)
            )
        }
    }

    /// Weighs a file against what is on record.
    func plan(
        _ read: ReadMISFile,
        recordedBy staff: StaffMemberID,
        at now: Date,
        in snapshot: RegistrySnapshot
    ) throws -> MISPlan {
        guard try snapshot.consentMapping(source: read.file.source.name)?.version == read.version else {
            throw Refusal(.conflict, code: "mapping-changed", "The mapping was changed a moment ago. Try again.")
        }
        let confirmed = try read.matches.map { match in
            (match.row, try snapshot.pupil(.admissionNumber(match.pupil), keys: keys).id)
        }
        let input = MISPlanner.Input(
            source: read.file.source,
            mapping: read.mapping,
            version: read.version,
            fileHash: read.fileHash,
            reading: read.reading,
            exportedOn: read.file.exportedOn,
            confirmedMatches: Dictionary(confirmed) { first, _ in first },
            recordedBy: staff,
            now: now
        )
        var planner = try MISPlanner(self, input, in: snapshot)
        return try planner.make()
    }

    /// Writes a plan.
    func write(
        _ plan: MISPlan,
        _ importID: String,
        by staff: ActingStaff,
        at now: Date,
        to transaction: RegistryTransaction
    ) throws {
        for key in plan.keys { try transaction.add(key, ofImport: importID) }
        for addition in plan.additions {
            let source = ConsentEventRecord.SourceRow(importID: importID, line: addition.line)
            let snapshot = transaction.snapshot
            try transaction.add(
                try record(addition.event, evidence: addition.evidence, source: source, in: snapshot)
            )
        }
        for event in plan.corrections {
            try transaction.add(
                ConsentCorrectionRecord(
                    event: event,
                    correctedAt: now,
                    correctedBy: staff.member.id,
                    cause: .noLongerInSource,
                    importID: importID
                )
            )
        }
    }

    /// An entry about a file: its hash, the mapping, and how much of what.
    func entry(
        _ report: MISReport,
        _ action: AuditAction,
        by principal: Principal,
        on objects: [String] = [],
        result: AuditResult = .ok
    ) throws -> AuditDraft {
        try entry(
            action,
            by: principal,
            on: objects + [report.fileHash, report.source.auditName(report.mapping)],
            result: result,
            counts: report.auditCounts
        )
    }

    private func circumstances(
        of file: MISConsentFile,
        _ mapping: MISMapping
    ) async throws -> MISReader.Circumstances {
        let days = Int((time.now().timeIntervalSince1970 / 86_400).rounded(.down))
        guard let today = CalendarDay(daysSince1970: days) else { throw Refusal.clockIsWrong }
        if let day = file.exportedOn, day > today { throw Refusal.exportedInFuture }
        if file.exportedOn == nil, mapping.heading(of: .date) == nil { throw Refusal.exportDayNeeded }
        let purposes = Set(try await requiredPolicy().purposes.keys)
        if let purpose = file.purpose, !purposes.contains(purpose) {
            throw Refusal.notFound("purpose in the policy", purpose.rawValue)
        }
        switch (mapping.shape, file.purpose) {
        case (.single, nil): throw Refusal.purposeNeeded
        case (.single, let purpose?):
            let target = ConsentTarget(purpose: purpose, medium: file.medium)
            return MISReader.Circumstances(exportedOn: file.exportedOn, target: target, today: today)
        case (_, nil): return MISReader.Circumstances(exportedOn: file.exportedOn, target: nil, today: today)
        case (_, _?): throw Refusal.purposeNotNeeded
        }
    }
}

extension Refusal {
    fileprivate static let otherFilesMatches = Refusal(
        .conflict,
        code: "matches",
        "The list of matches was made for another file. Make it again with --matches-out."
    )
    fileprivate static let clockIsWrong = Refusal(.unavailable, code: "clock", "The clock is wrong. Set it first.")
    fileprivate static let exportedInFuture = Refusal(
        .invalid,
        code: "exported-on",
        "The day of the export is still to come. Type the day on which the file was exported."
    )
    fileprivate static let exportDayNeeded = Refusal(
        .invalid,
        code: "exported-on",
        "The file has no dates of its own. Say on which day it was exported: --exported-on yyyy-mm-dd."
    )
    fileprivate static let purposeNeeded = Refusal(
        .invalid,
        code: "purpose",
        "The file does not say which consent it is about, and its name is not believed. Say so with --purpose."
    )
    fileprivate static let purposeNotNeeded = Refusal(
        .invalid,
        code: "purpose",
        "The file says itself which consents it is about. Leave --purpose out."
    )
}
