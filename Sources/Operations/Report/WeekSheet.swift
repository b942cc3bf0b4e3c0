public import AuditTrail
public import Foundation

/// What the safeguarding lead keeps of a week, on one page: counts without names, and the log's checkpoint.
public struct WeekSheet: Equatable, Sendable {
    /// A row of the table of what people did.
    public struct Deed: Equatable, Sendable {
        /// The act, as the trail names it.
        public let act: String
        /// How often a safeguarding lead did it.
        public let lead: Int
        /// How often a technician did it.
        public let technician: Int
    }

    /// A number with what it counts.
    public struct Count: Equatable, Sendable {
        /// What is counted.
        public let label: String
        /// How many.
        public let number: Int
    }

    /// The school's name; nil before a policy says it.
    public let school: String?
    /// The beginning of the week, inclusive.
    public let from: Date
    /// Its end, exclusive; the moment at which the sheet was drawn up.
    public let to: Date
    /// What happened.
    public let counts: [Count]
    /// How many take-downs are open now.
    public let openTakeDowns: Int
    /// How many of them are overdue.
    public let overdueTakeDowns: Int
    /// What safeguarding leads and technicians did, the most frequent first.
    public let deeds: [Deed]
    /// The newest checkpoint, in which the entry about this sheet is included, as it is signed.
    public let note: SignedNote
    /// The same, read.
    public let checkpoint: Checkpoint

    /// The root as 32 words.
    public var words: [String] { CheckpointWords.words(of: checkpoint.root) }
}
