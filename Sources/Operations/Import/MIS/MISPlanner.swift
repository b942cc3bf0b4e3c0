internal import Foundation
internal import Registry
internal import SchoolMedia

/// A file on its way to a plan, within one transaction.
struct MISPlanner {
    /// The file and what is known of it.
    struct Input {
        let source: ConsentSource
        let mapping: MISMapping
        let version: Int
        let fileHash: String
        let reading: MISReading
        let exportedOn: CalendarDay?
        let confirmedMatches: [Int: PupilID]
        let recordedBy: StaffMemberID
        let now: Date
    }

    let drive: Drive
    let input: Input
    let snapshot: RegistrySnapshot
    let policy: Policy
    var plan: MISPlan
    var directory: PupilDirectory
    let sources: [String: String]
    var claims: [PupilID: [MISClaim]] = [:]
    var doubts: [PupilID: [MISReading.Doubt]] = [:]
    /// Where the file first speaks of a pupil.
    var firstLines: [PupilID: Int] = [:]
    private var asked: Set<MISRow.Keys> = []

    init(_ drive: Drive, _ input: Input, in snapshot: RegistrySnapshot) throws {
        self.drive = drive
        self.input = input
        self.snapshot = snapshot
        policy = try snapshot.requiredPolicy()
        directory = try PupilDirectory(drive, input.source, in: snapshot)
        sources = Dictionary(uniqueKeysWithValues: try snapshot.consentImports().map { ($0.id, $0.source) })
        var report = MISReport(source: input.source, mapping: input.version, fileHash: input.fileHash)
        report.rowCount = input.reading.rowCount
        report.skippedLines = input.reading.skippedLines
        report.protectionLines = input.reading.protectionLines
        report.faults = input.reading.faults
        plan = MISPlan(report: report)
    }

    /// Makes the plan; nothing is written.
    mutating func make() throws -> MISPlan {
        var order: [PupilID] = []
        for row in input.reading.rows {
            guard let pupil = pupil(of: row) else { continue }
            if firstLines.updateValue(firstLines[pupil] ?? row.line, forKey: pupil) == nil { order.append(pupil) }
            try add(row, of: pupil)
        }
        for doubt in input.reading.doubts { note(doubt) }
        for pupil in order { try weigh(pupil) }
        let present = Set(order).union(doubts.keys)
        if input.mapping.shape != .noList {
            let missing = directory.pupils.values.filter { $0.rollStatus == .onRoll && !present.contains($0.id) }
            plan.report.missing = missing.map { directory.admissionNumber(of: $0.id) }.sorted()
        }
        plan.keys = directory.newKeys
        plan.report.faults.sort { $0.line < $1.line }
        try findAffected()
        return plan
    }

    private mutating func pupil(of row: MISRow) -> PupilID? {
        let problem: RowFault.Problem
        switch directory.match(row.keys, confirmed: input.confirmedMatches[row.line]) {
        case .pupil(let pupil): return pupil
        case .question(let candidates):
            ask(row, candidates)
            problem = .whichPupil(candidates: candidates.count)
        case .unknownAdmissionNumber: problem = .notOnRoll
        case .contradiction: problem = .otherPupilsNumber
        }
        plan.report.faults.append(RowFault(line: row.line, column: nil, problem: problem))
        return nil
    }

    /// Asks once about a number that several rows have; a name alone may be two pupils', and is asked about each time.
    private mutating func ask(_ row: MISRow, _ candidates: [PupilID]) {
        let hasNumber = row.keys.misID != nil || row.keys.upn != nil
        guard !hasNumber || asked.insert(row.keys).inserted else { return }
        let numbers = candidates.map(directory.admissionNumber(of:)).sorted()
        plan.report.questions.append(MISReport.Question(line: row.line, candidates: numbers))
    }

    private mutating func add(_ row: MISRow, of pupil: PupilID) throws {
        guard let giver = try giver(of: row, pupil) else {
            plan.report.faults.append(RowFault(line: row.line, column: "given_by", problem: .unknownGuardian))
            doubts[pupil, default: []].append(MISReading.Doubt(line: row.line, keys: row.keys, targets: nil))
            return
        }
        for answer in row.answers {
            for target in answer.targets {
                let claim = MISClaim(
                    line: row.line,
                    column: answer.column,
                    target: target,
                    status: answer.status,
                    giver: giver,
                    day: row.day,
                    expires: answer.status == .answer(.given) ? row.expires : nil,
                    method: row.method,
                    noticeVersion: row.noticeVersion,
                    evidence: row.evidence
                )
                claims[pupil, default: []].append(claim)
            }
        }
    }

    private mutating func note(_ doubt: MISReading.Doubt) {
        guard case .pupil(let pupil) = directory.match(doubt.keys, confirmed: input.confirmedMatches[doubt.line]) else {
            return
        }
        doubts[pupil, default: []].append(doubt)
    }

    private func giver(of row: MISRow, _ pupil: PupilID) throws -> ConsentEvent.Giver? {
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
