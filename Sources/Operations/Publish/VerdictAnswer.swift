public import SchoolMedia

/// A verdict as commands and the server give it out in JSON, worded for who reads it.
public struct VerdictAnswer: Encodable, Sendable {
    /// A rule and what it says about the picture.
    public struct Line: Encodable, Sendable {
        /// The rule.
        public let rule: RuleID
        /// What it says, in one sentence.
        public let sentence: String

        init(_ line: Verdict.Line) {
            rule = line.rule
            sentence = line.sentence
        }
    }

    /// A word of which a person has to say that no pupil is meant.
    public struct Name: Encodable, Sendable {
        /// Where the word stands.
        public let field: PublicationText.Field
        /// The word.
        public let word: String
    }

    /// The picture.
    public let asset: AssetID
    /// Whether it may leave.
    public let permitted: Bool
    /// Why it may not.
    public let reasons: [Line]
    /// What somebody is to look at again.
    public let warnings: [Line]
    /// What would make it possible.
    public let remedies: [String]
    /// Other purposes for which the picture could leave now; absent where nobody looked.
    public let possibleFor: [Purpose]?
    /// Words that may be a pupil's name, and of which nobody has said yet that no pupil is meant.
    public let unresolvedNames: [Name]
    /// The hash of the policy that it was decided by (R37).
    public let policy: String

    /// Words a verdict for an audience.
    public init(_ asset: AssetID, _ verdict: Verdict, elsewhere: [Purpose]? = nil, for audience: Audience) {
        self.asset = asset
        permitted = verdict.isPermitted
        reasons = verdict.explanation(for: audience).map(Line.init)
        warnings = verdict.advice(for: audience).map(Line.init)
        remedies = verdict.help(for: audience)
        possibleFor = elsewhere
        unresolvedNames = verdict.unresolvedNames.map { Name(field: $0.field, word: $0.word) }
        policy = verdict.policy
    }
}
