internal import AuditTrail
internal import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Draws up the governors' figures for a span of days (R22).
public struct MakeGovernorsReport: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Counts, withholds what is small, and logs that it was done.
    ///
    /// - Parameters:
    ///   - from: the first day, from midnight in UTC.
    ///   - to: the last day, to its end.
    ///   - staff: who asks.
    /// - Returns: figures without names, identifiers or numbers from one to four.
    /// - Throws: `Refusal` when the account may not, or the days are in the wrong order; `AuditLogError` when the trail
    ///   cannot be read or was changed.
    public func callAsFunction(
        from: CalendarDay,
        to: CalendarDay,
        by staff: ActingStaff
    ) async throws -> GovernorsReport {
        try await drive.authorise(staff, to: .readReport)
        guard from <= to else {
            throw Refusal(.invalid, code: "days", "The report would end before it begins. Swap --from and --to.")
        }
        let start = from.midnightUTC
        let end = to.midnightUTC.addingTimeInterval(86_400)
        let now = drive.time.now()
        let (policy, counts, tasks) = try await drive.registry.read { snapshot in
            (
                try snapshot.requiredPolicy(), try snapshot.counts(from: start, to: end),
                try snapshot.takeDowns(openedFrom: start, to: end)
            )
        }
        let trail = try TrailCounts(AuditReader(directory: drive.layout.audit), from: start, to: end)
        try await drive.noteReading(drive.entry(.reportMade, by: staff.principal))
        return GovernorsReport(
            from: from,
            to: to,
            madeAt: now,
            school: policy.school,
            sections: Self.sections(counts, trail) + TakeDownFigures(tasks, at: now).sections
        )
    }

    private static func sections(_ counts: PeriodCounts, _ trail: TrailCounts) -> [GovernorsReport.Section] {
        [
            GovernorsReport.Section(
                "Pictures",
                apart: [("Taken in", counts.pictures), ("Refused at the door", trail.refusedUploads)]
            ),
            GovernorsReport.Section(
                "Publication",
                apart: [
                    ("Requests", counts.requests), ("Approved", counts.approved), ("Declined", counts.rejected),
                    ("Exports", counts.exports), ("Files handed out", counts.files),
                ]
            ),
            refusals(trail.reasons), copies(counts.copies),
            GovernorsReport.Section(
                "Consent and incidents",
                apart: [("Withdrawals and objections", counts.withdrawals), ("Pictures held", trail.holds)]
            ),
        ]
    }

    private static func refusals(_ reasons: [RuleID: Int]) -> GovernorsReport.Section {
        let rules = reasons.keys.sorted()
        return GovernorsReport.Section(
            "Why pictures did not leave",
            note: "One picture may have several reasons.",
            rules.map { "\($0.rawValue) \($0.subject)" },
            SmallNumbers(rules.map { reasons[$0, default: 0] }),
            total: "Reasons in all"
        )
    }

    private static func copies(_ copies: [Purpose: Int]) -> GovernorsReport.Section {
        let purposes = copies.keys.sorted()
        return GovernorsReport.Section(
            "Published copies",
            note: "By what they were published for.",
            purposes.map(\.rawValue),
            SmallNumbers(purposes.map { copies[$0, default: 0] }),
            total: "Copies in all"
        )
    }
}

/// What only the trail knows, counted.
private struct TrailCounts {
    var refusedUploads = 0
    var reasons: [RuleID: Int] = [:]
    var holds = 0

    init(_ reader: AuditReader, from start: Date, to end: Date) throws {
        var query = AuditQuery()
        query.from = start
        query.until = end
        var counts = (uploads: 0, holds: 0, reasons: [RuleID: Int]())
        try reader.forEach(matching: query) { entry in
            switch entry.action {
            case .assetRefused: counts.uploads += 1
            case .assetHeld: counts.holds += 1
            case .verdictRefused, .exportFileRefused:
                for rule in entry.rules.compactMap(RuleID.init(rawValue:)) { counts.reasons[rule, default: 0] += 1 }
            default: break
            }
            return .goOn
        }
        (refusedUploads, holds, reasons) = counts
    }
}

extension RuleID {
    /// What the rule is about, for people who do not know its number.
    fileprivate var subject: String {
        switch self {
        case .consentRequired: "no consent on record, or refused"
        case .consentEnds: "consent withdrawn or expired"
        case .refusalWins: "parents disagree"
        case .noNames: "a name beside a picture"
        case .protectedPupils: "a protected pupil"
        case .declaredComplete: "not declared who is in it"
        case .secondPerson: "not approved"
        case .contentCheck: "content check"
        case .places: "taken where pictures are not allowed"
        case .audioVideo: "audio or video without permission"
        case .copyright: "copyright not known"
        case .held: "the picture is held"
        case .exposure: "a recognisable face"
        default: ""
        }
    }
}
