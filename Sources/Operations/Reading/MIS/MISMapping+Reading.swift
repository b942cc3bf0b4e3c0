internal import SchoolMedia
internal import Yams

extension MISMapping {
    /// The largest mapping that is read, in bytes.
    static let byteLimit = 65_536

    /// Reads a mapping that a person has edited.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8.
    ///   - source: which source it has to be about.
    ///   - purposes: those of the policy in force.
    /// - Throws: every mistake at once, except that what is not YAML ends at its first one.
    init(_ bytes: [UInt8], source: String, purposes: Set<Purpose>) throws(MappingError) {
        guard bytes.count <= Self.byteLimit, let text = String(validating: bytes, as: UTF8.self) else {
            throw MappingError(faults: [MappingFault(line: 1, key: nil, .unreadable)])
        }
        var reader = MappingReader(purposes: purposes)
        let root = try Self.root(of: text)
        let sections = reader.sections(of: root)
        if let found = sections[.source]?.scalar?.string, found != source { reader.fault(root, "source", .otherSource) }
        self.source = source
        shape = reader.choice(sections[.shape], "shape", standIn: .wide)
        answers = reader.choice(sections[.answers], "answers", standIn: .words)
        columns = reader.columns(sections[.columns])
        consents = reader.consents(sections[.consents])
        reader.check(shape, columns, at: root)
        guard reader.faults.isEmpty else { throw MappingError(faults: reader.faults.sorted { $0.line < $1.line }) }
    }

    private static func root(of text: String) throws(MappingError) -> Node {
        do throws(PolicyError) {
            try PolicyScreen.check(text)
            return try PolicyDocument(text).root
        } catch {
            throw MappingError(
                faults: error.faults.map { fault in
                    if case .syntax(let words) = fault.problem {
                        return MappingFault(line: fault.line, key: fault.key, .syntax(words))
                    }
                    return MappingFault(
                        line: fault.line,
                        key: fault.key,
                        fault.problem == .repeated ? .repeated : .unreadable
                    )
                }
            )
        }
    }
}

/// Reads the parts of a mapping, and goes on after a mistake to find the next.
private struct MappingReader {
    enum Setting: String, CaseIterable {
        case source, shape, answers, columns, consents
    }

    let purposes: Set<Purpose>
    var faults: [MappingFault] = []

    mutating func fault(_ node: Node?, _ key: String?, _ problem: MappingFault.Problem) {
        faults.append(MappingFault(line: node?.mark?.line ?? 1, key: key, problem))
    }

    mutating func sections(of root: Node) -> [Setting: Node] {
        guard let mapping = root.mapping else {
            fault(root, nil, .missing(example: "shape: wide"))
            return [:]
        }
        var sections: [Setting: Node] = [:]
        for (name, value) in mapping {
            let word = name.scalar?.string ?? ""
            if let setting = Setting(rawValue: word) {
                sections[setting] = value
            } else {
                fault(name, word, .unknownSetting)
            }
        }
        for setting in Setting.allCases where sections[setting] == nil {
            fault(
                root,
                setting.rawValue,
                .missing(example: setting == .shape ? "shape: wide" : "\(setting.rawValue): …")
            )
        }
        return sections
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: Node?,
        _ key: String,
        standIn: Choice
    ) -> Choice {
        guard let node else { return standIn }
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
        fault(node, key, .notOneOf(Choice.allCases.map(\.rawValue)))
        return standIn
    }

    mutating func columns(_ node: Node?) -> [(heading: String, column: MISColumn?)] {
        var seen: Set<String> = []
        var used: Set<MISColumn> = []
        return pairs(node).map { heading, value in
            let word = value.scalar?.string ?? ""
            let column = MISColumn(rawValue: word)
            if word == "?" {
                fault(value, heading, .undecided)
            } else if column == nil {
                fault(value, heading, .notOneOf(MISColumn.allCases.map(\.rawValue)))
            }
            let isFreeText = Self.freeText.contains { heading.plainHeading.contains($0) }
            if isFreeText, let column, column != .ignore { fault(value, heading, .freeText) }
            let isUsedTwice = column.map { $0 != .ignore && !used.insert($0).inserted } ?? false
            if !seen.insert(heading.plainHeading).inserted || isUsedTwice { fault(value, heading, .repeated) }
            return (heading, column)
        }
    }

    mutating func consents(_ node: Node?) -> [(name: ConsentName, meaning: ConsentMeaning)] {
        var seen: Set<ConsentName> = []
        return pairs(node).map { text, value in
            let name = ConsentName(text)
            if !seen.insert(name).inserted { fault(value, text, .repeated) }
            let meaning = meaning(value, text)
            if case .targets = meaning, name.isUnrelated { fault(value, text, .unrelated) }
            return (name, meaning)
        }
    }

    /// What the shape cannot do without.
    mutating func check(_ shape: MISMapping.Shape, _ columns: [(heading: String, column: MISColumn?)], at root: Node) {
        let used = Set(columns.compactMap(\.column))
        if used.isDisjoint(with: MISColumn.identifying) { fault(root, nil, .needsColumn("admission_no")) }
        let needed: [MISColumn] =
            switch shape {
            case .long: [.consentType, .status]
            case .ticks: [.consentType]
            case .single: [.status]
            case .wide, .noList: []
            }
        for column in needed where !used.contains(column) { fault(root, nil, .needsColumn(column.rawValue)) }
    }

    private mutating func meaning(_ node: Node, _ key: String) -> ConsentMeaning {
        switch node.scalar?.string {
        case "ignore": return .ignored
        case "?":
            fault(node, key, .undecided)
            return .undecided
        case let word?: return targets([word], node, key)
        case nil: return targets(node.sequence?.map { $0.scalar?.string ?? "" } ?? [], node, key)
        }
    }

    private mutating func targets(_ words: [String], _ node: Node, _ key: String) -> ConsentMeaning {
        let targets = words.compactMap { word -> ConsentTarget? in
            let parts = word.split(separator: " ").map(String.init)
            guard let first = parts.first, let purpose = Purpose(rawValue: first), purposes.contains(purpose) else {
                return nil
            }
            guard parts.count == 2 else {
                return parts.count == 1 ? ConsentTarget(purpose: purpose, medium: .photo) : nil
            }
            return Medium(rawValue: parts[1]).map { ConsentTarget(purpose: purpose, medium: $0) }
        }
        guard !words.isEmpty, targets.count == words.count, Set(targets).count == words.count else {
            fault(node, key, .notPurposes(purposes.sorted().map(\.rawValue)))
            return .undecided
        }
        return .targets(targets)
    }

    private func pairs(_ node: Node?) -> [(String, Node)] {
        node?.mapping?.map { ($0.key.scalar?.string ?? "", $0.value) } ?? []
    }

    private static let freeText = ["notes", "comment", "remark"]
}
