public import SchoolMedia

/// What a file of consents changes, or would change; the withdrawals come first.
public struct MISReport: Sendable {
    /// One pupil, purpose and medium.
    public struct Line: Sendable, Equatable {
        /// The line of the file, counted from 1.
        public let line: Int
        /// The pupil's admission number.
        public let pupil: String
        /// What for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// What was on record.
        public let before: Standing
        /// What is on record with the file.
        public let after: Standing
    }

    /// A row about which a person has to say who is meant.
    public struct Question: Sendable, Equatable {
        /// The line of the file, counted from 1.
        public let line: Int
        /// The admission numbers of those who could be meant.
        public let candidates: [String]
    }

    /// Why nothing is imported without a second person.
    public enum Guard: Sendable, Equatable {
        /// More than a tenth of the rows.
        case badRows(Int, of: Int)
        /// More than a twentieth of the answers.
        case flips(Int, of: Int)
    }

    /// The source and the version of its mapping.
    public let source: ConsentSource
    /// Counted from 1.
    public let mapping: Int
    /// SHA-256 of the file.
    public let fileHash: String
    /// The rows below the headings.
    public var rowCount = 0
    /// Pupils times purposes and media about which the file says something.
    public var answerCount = 0
    /// From a yes to anything else.
    public var withdrawals: [Line] = []
    /// From a no, or a yes that had ended, to a yes.
    public var flips: [Line] = []
    /// Nothing was on record.
    public var new: [Line] = []
    /// A no of another kind, or a yes that ends on another day.
    public var otherwiseChanged: [Line] = []
    /// Nothing changes.
    public var unchanged = 0
    /// The file has a yes, and what is on record stays: a no, or a yes that has ended.
    public var kept: [Line] = []
    /// On roll and not in the file; the office has to find out why.
    public var missing: [String] = []
    /// Rows that name nobody for certain.
    public var questions: [Question] = []
    /// Lines that mark a pupil as protected, which this import does not set.
    public var protectionLines: [Int] = []
    /// Titles and totals.
    public var skippedLines: [Int] = []
    /// What could not be understood, in the order of the file.
    public var faults: [RowFault] = []
    /// What has to come down, and what will not leave.
    public var affected = FindAffected.Affected(copies: [], handedOut: [], requests: [])

    /// Rows with at least one fault.
    public var badRowCount: Int { Set(faults.map(\.line)).count }

    /// What has to be confirmed by a second person.
    public var guards: [Guard] {
        var guards: [Guard] = []
        if badRowCount * 10 > rowCount { guards.append(.badRows(badRowCount, of: rowCount)) }
        if flips.count * 20 > answerCount { guards.append(.flips(flips.count, of: answerCount)) }
        return guards
    }

    /// Why the import would stop as long as no second person has confirmed it; nil when it would not.
    public func stop(_ badRows: BadRows) -> ImportStopped? {
        if case .refuseFile = badRows, !faults.isEmpty { return ImportStopped(report: self, guards: []) }
        return guards.isEmpty ? nil : ImportStopped(report: self, guards: guards)
    }

    var auditCounts: [String: Int] {
        [
            "rows": rowCount, "bad": badRowCount, "new": new.count, "unchanged": unchanged,
            "noLonger": withdrawals.count,
            "towardsYes": flips.count, "changed": otherwiseChanged.count, "kept": kept.count, "missing": missing.count,
        ]
    }
}
