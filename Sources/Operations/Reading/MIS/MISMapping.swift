internal import SchoolMedia

/// How the files of one source are to be read, as one person confirmed it.
struct MISMapping: Equatable, Sendable {
    /// How rows and consents relate.
    enum Shape: String, CaseIterable, Sendable {
        /// One row for each pupil, one column for each consent.
        case wide
        /// One row for each pupil and consent, with an answer.
        case long
        /// One row for each tick that a pupil has; no row is no tick.
        case ticks
        /// One row for each pupil; the whole file is about one consent.
        case single
        /// The office's list of pupils who must not be shown: every row is a refusal.
        case noList = "no_list"
    }

    /// What a no means.
    enum Answers: String, CaseIterable, Sendable {
        /// Somebody said so.
        case words
        /// The box is empty, and nobody knows why: neither a yes nor somebody's no.
        case ticks
    }

    /// The name of a consent in a file that has none: the whole of a list.
    static let wholeList = "every row"

    let source: String
    let shape: Shape
    let answers: Answers
    /// What the columns are for, by heading in the order of the file; without those that are consents.
    let columns: [(heading: String, column: MISColumn?)]
    /// What the consents mean, in the order of the file.
    let consents: [(name: ConsentName, meaning: ConsentMeaning)]

    static func == (left: MISMapping, right: MISMapping) -> Bool {
        left.text == right.text
    }

    /// What a consent means; nil when nobody was ever asked.
    func meaning(of name: ConsentName) -> ConsentMeaning? {
        consents.first { $0.name == name }?.meaning
    }

    /// The heading of a column; nil when the files have none.
    func heading(of column: MISColumn) -> String? {
        columns.first { $0.column == column }?.heading
    }

    /// Everything that the consents of the mapping are about.
    var targets: Set<ConsentTarget> {
        Set(
            consents.flatMap { consent -> [ConsentTarget] in
                guard case .targets(let targets) = consent.meaning else { return [] }
                return targets
            }
        )
    }

    /// The YAML that a person reads, edits and confirms.
    var text: String {
        var lines = [
            "# How consent files from \"\(source)\" are read. Read it, change what is wrong, then confirm it with",
            "#   consentry consent map --confirm THIS-FILE --source \(source) --as LOGIN",
            "# A \"?\" has to be replaced before that.",
            "source: \(source)",
            "",
            "# wide: a column for each consent; long: a row for each consent; ticks: a row for each tick;",
            "# single: the file is about one consent; no_list: every row is a refusal",
            "shape: \(shape.rawValue)",
            "# words: a no is somebody's no; ticks: an empty box says nothing",
            "answers: \(answers.rawValue)",
            "",
            "# What each column is for: \(MISColumn.allCases.map(\.rawValue).joined(separator: ", "))",
            "columns:",
        ]
        lines += columns.map { "  \($0.heading.yamlQuoted): \($0.column?.rawValue ?? "\"?\"")" }
        lines += ["", "# What each consent means: a list of purposes such as [display, website video], or ignore"]
        lines.append(consents.isEmpty ? "consents: {}" : "consents:")
        lines += consents.map { "  \($0.name.text.yamlQuoted): \($0.meaning.text)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ConsentMeaning {
    fileprivate var text: String {
        switch self {
        case .targets(let targets): "[\(targets.map(\.text).joined(separator: ", "))]"
        case .ignored: "ignore"
        case .undecided: "\"?\""
        }
    }
}

extension String {
    /// In double quotation marks, with everything escaped that YAML would read otherwise.
    fileprivate var yamlQuoted: String {
        let escaped = unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            // They would be references in YAML outside quotation marks, and are refused everywhere.
            case "&": "\\x26"
            case "*": "\\x2a"
            case "\n": "\\n"
            case _ where scalar.isHidden: "\\U" + String(repeating: "0", count: 8 - scalar.hex.count) + scalar.hex
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

extension Unicode.Scalar {
    fileprivate var hex: String { String(value, radix: 16) }
}
