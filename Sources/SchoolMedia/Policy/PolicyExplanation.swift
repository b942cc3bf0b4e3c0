/// A policy in plain English, for governors and parents.
public struct PolicyExplanation: Equatable, Sendable {
    /// One sentence and the rule that it follows.
    public struct Line: Equatable, Sendable, Encodable {
        /// The rule.
        public let rule: RuleID
        /// Plain English.
        public let sentence: String

        init(_ rule: RuleID, _ sentence: String) {
            self.rule = rule
            self.sentence = sentence
        }
    }

    /// What belongs together.
    public struct Section: Equatable, Sendable, Encodable {
        /// A few words.
        public let title: String
        /// At least one sentence.
        public let lines: [Line]

        init(_ title: String, _ lines: [Line]) {
            self.title = title
            self.lines = lines
        }
    }

    /// What holds for every picture, then each purpose in order of name.
    public let sections: [Section]

    /// Explains what the program does under a policy; a setting on which nothing acts is said to be that.
    public init(of policy: Policy) {
        let common = [
            Section("Every picture", Self.everyPicture),
            Section("Faces outside the school", policy.faceLines),
            Section("Places and recordings", policy.placeLines),
            Section("Approval", policy.approvalLines),
            Section("Names and credit", policy.nameLines),
            Section("Dates", policy.dateLines),
        ]
        let purposes = policy.purposes.sorted { $0.key < $1.key }
        sections = common + purposes.map { Section("Purpose “\($0.key.rawValue)”", policy.lines(about: $0.value)) }
    }

    private static let everyPicture = [
        Line(.declaredComplete, "Somebody has said who is in it, and the head-count agrees."),
        Line(.protectedPupils, "A pupil who is protected is never shown outside; nobody can override that."),
        Line(.refusalWins, "Where answers differ, the no wins."),
        Line(.checkedAtExport, "All of this is asked again at the moment at which a file leaves."),
    ]
}
