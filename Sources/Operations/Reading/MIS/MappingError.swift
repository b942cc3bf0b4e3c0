/// Every mistake that was found in a mapping; nothing of it is used.
public struct MappingError: Error, Equatable, Sendable {
    /// In the order of the file; never empty.
    public let faults: [MappingFault]
}

/// One mistake in a mapping, and where it is.
public struct MappingFault: Equatable, Sendable {
    /// Counted from 1.
    public let line: Int
    /// The setting, the heading or the consent; nil when the file as a whole is wrong.
    public let key: QuotedWord?
    /// What is wrong.
    public let problem: Problem

    /// What can be wrong with a mapping.
    public enum Problem: Equatable, Sendable {
        /// Not UTF-8, too large, or with signs that a mapping does not need.
        case unreadable
        /// The YAML parser's own words.
        case syntax(String)
        case missing(example: String)
        case unknownSetting
        case notOneOf([String])
        /// It is about another source than the one that was named.
        case otherSource
        /// A person still has to say what it means.
        case undecided
        /// Not a list of purposes of the policy, each with a medium if need be.
        case notPurposes([String])
        /// It is about something other than pictures.
        case unrelated
        /// The same heading, use or consent twice.
        case repeated
        /// A column that the shape needs.
        case needsColumn(String)
        /// Free text is never read.
        case freeText
    }

    init(line: Int, key: String?, _ problem: Problem) {
        self.line = line
        self.key = key.map(QuotedWord.init)
        self.problem = problem
    }

    /// What is wrong and what to type, with its place.
    public var sentence: String {
        "line \(line)" + (key.map { ", “\($0)”" } ?? "") + ": " + advice
    }

    private var advice: String {
        switch problem {
        case .unreadable: "The file cannot be read. Save it as UTF-8, without the signs & and * outside of words."
        case .syntax(let words): "This is not YAML: \(words). Compare the line with the proposal."
        case .missing(let example): "The setting is missing. Type, for example, “\(example)”."
        case .unknownSetting: "This setting is not known. Delete it."
        case .notOneOf(let words): "Type one of \(words.joined(separator: ", "))."
        case .otherSource: "The mapping is about another source. Name the same source here and with --source."
        case .undecided: "Nobody has said yet what this is. Type its meaning, or ignore."
        case .notPurposes(let purposes):
            "Type a list such as [display, website video], or ignore. The policy's purposes are "
                + "\(purposes.joined(separator: ", "))."
        case .unrelated: "This consent is not about pictures, and is never read as one. Type ignore."
        case .repeated: "This is there twice. Delete one of the two."
        case .needsColumn(let name): "The shape needs a column that is the \(name). Name it under columns."
        case .freeText: "Notes are never read: they may hold what is confidential. Type ignore."
        }
    }
}
