internal import SchoolMedia

extension MISMapping {
    /// Proposes how a file is to be read, for a person to correct and confirm; what only a person can say stays open.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - source: which source it is from.
    ///   - earlier: the mapping in force; what it decides is kept.
    ///   - purposes: those of the policy in force.
    /// - Returns: a mapping that may leave things undecided.
    /// - Throws: whatever makes the file as a whole unusable.
    static func proposal(
        for bytes: [UInt8],
        source: String,
        keeping earlier: MISMapping?,
        purposes: Set<Purpose>
    ) throws(CSVError) -> MISMapping {
        let file = try MISFile(bytes) { looksLikeHeadings($0, purposes) }
        let draft = Draft(file, purposes: purposes)
        let columns = draft.columns.map { heading, column in
            (heading: heading, column: earlier?.decision(on: heading) ?? column)
        }
        let consents = draft.consents.map { name, meaning in
            (name: name, meaning: earlier?.meaning(of: name) ?? meaning)
        }
        let names = Set(consents.map(\.name))
        return MISMapping(
            source: source,
            shape: earlier?.shape ?? draft.shape,
            answers: earlier?.answers ?? draft.answers,
            columns: columns,
            // A tick that nobody has today is still one that the source knows.
            consents: consents + (earlier?.consents.filter { !names.contains($0.name) } ?? [])
        )
    }

    /// At least two headings that are known, one of which says who the row is about.
    private static func looksLikeHeadings(_ fields: [String], _ purposes: Set<Purpose>) -> Int? {
        let columns = fields.compactMap { MISColumn(heading: $0) }
        let known = fields.count { field in
            MISColumn(heading: field) != nil || ConsentName(field).proposal(among: purposes) != nil
        }
        guard known >= 2, columns.contains(where: MISColumn.identifying.contains) else { return nil }
        return known
    }

    private func decision(on heading: String) -> MISColumn? {
        columns.first { $0.heading.plainHeading == heading.plainHeading }?.column
    }
}

/// What a file looks like.
private struct Draft {
    let shape: MISMapping.Shape
    let answers: MISMapping.Answers
    var columns: [(String, MISColumn?)] = []
    var consents: [(ConsentName, ConsentMeaning)] = []

    init(_ file: MISFile, purposes: Set<Purpose>) {
        let named = file.headings.enumerated().filter { !$0.element.isEmpty }
        let known = named.compactMap { position, heading in
            MISColumn(heading: heading).map { (column: $0, position: position) }
        }
        let type = known.first { $0.column == .consentType }
        let hasStatus = known.contains { $0.column == .status }
        let others = named.filter { MISColumn(heading: $0.element) == nil }
        let answered = others.filter { Self.holdsAnswers(file.fields(at: $0.offset), under: $0.element) }
        shape =
            switch (type != nil, hasStatus, !answered.isEmpty) {
            case (true, true, _): .long
            case (true, false, _): .ticks
            case (false, true, _): .single
            case (false, false, true): .wide
            case (false, false, false): .noList
            }
        let words = answered.flatMap { file.fields(at: $0.offset) }
        answers = shape == .ticks || shape == .wide && !words.contains(where: Self.isSpokenNo) ? .ticks : .words

        let consentHeadings = shape == .wide ? Set(answered.map(\.offset)) : []
        columns = Self.columns(named, except: consentHeadings)
        let names: [String] =
            switch shape {
            case .wide: named.filter { consentHeadings.contains($0.offset) }.map(\.element)
            case .long, .ticks: type.map { file.fields(at: $0.position) } ?? []
            case .single: []
            case .noList: [MISMapping.wholeList]
            }
        for name in names.map({ ConsentName($0) })
        where !name.plain.isEmpty && !consents.contains(where: { $0.0 == name }) {
            consents.append((name, name.proposal(among: purposes) ?? .undecided))
        }
    }

    /// A use that two columns seem to have is left to the person for the second.
    private static func columns(
        _ named: [(offset: Int, element: String)],
        except consents: Set<Int>
    ) -> [(String, MISColumn?)] {
        var used: Set<MISColumn> = []
        return named.filter { !consents.contains($0.offset) }.map { _, heading in
            guard let column = MISColumn(heading: heading) else { return (heading, nil) }
            guard column == .ignore || used.insert(column).inserted else { return (heading, nil) }
            return (heading, column)
        }
    }

    /// Whether a column seems to be a consent: its heading says so, or nothing but answers stands in it.
    private static func holdsAnswers(_ fields: [String], under heading: String) -> Bool {
        let filled = fields.filter { !$0.plainWord.isEmpty }
        let name = ConsentName(heading)
        if name.plain.hasPrefix("consent") { return true }
        return (!filled.isEmpty || name.isAboutPictures) && filled.allSatisfy { ConsentStatus($0) != nil }
    }

    /// A no that somebody must have typed; `F` and `0` are how an empty box is exported.
    private static func isSpokenNo(_ field: String) -> Bool {
        guard case .answer(let answer) = ConsentStatus(field), !answer.isYes else { return false }
        return !["f", "false", "0"].contains(field.plainWord)
    }
}
