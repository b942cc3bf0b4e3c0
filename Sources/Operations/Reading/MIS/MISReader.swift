internal import SchoolMedia

/// Reads a file by its confirmed mapping, and never leans towards a yes.
struct MISReader {
    /// What is known of the file besides the file.
    struct Circumstances {
        /// The day of the export; nil when every row has a date.
        var exportedOn: CalendarDay?
        /// What a file is about that does not say so itself.
        var target: ConsentTarget?
        var today: CalendarDay
    }

    let mapping: MISMapping
    let circumstances: Circumstances
    let file: MISFile
    private let positions: [MISColumn: Int]
    private let consentPositions: [(position: Int, heading: String, targets: [ConsentTarget])]
    private let dateOrder: DateOrder

    /// Finds the columns of the mapping in the file.
    ///
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `UndecidedColumns` when it has columns that
    ///   the mapping does not know.
    init(_ bytes: [UInt8], mapping: MISMapping, _ circumstances: Circumstances) throws {
        let expected = Set(mapping.columns.map(\.heading.plainHeading))
        let consents = mapping.shape == .wide ? Set(mapping.consents.map(\.name.plain)) : []
        let file = try MISFile(bytes) { fields in
            let found = fields.count { expected.contains($0.plainHeading) || consents.contains($0.plainHeading) }
            return found >= 2 && found * 2 > expected.count + consents.count ? found : nil
        }
        let plain = file.headings.map(\.plainHeading)
        let unknown = zip(file.headings, plain).filter {
            !$1.isEmpty && !expected.contains($1) && !consents.contains($1)
        }
        guard unknown.isEmpty else { throw UndecidedColumns(names: unknown.map(\.0)) }
        let positions = try Self.positions(of: mapping, in: plain)
        consentPositions = try Self.consents(of: mapping, in: plain)
        self.file = file
        self.mapping = mapping
        self.circumstances = circumstances
        let dates = [MISColumn.date, .expires, .leavingDate, .born].compactMap { positions[$0] }
        self.positions = positions
        dateOrder = MISDate.order(of: dates.flatMap { file.fields(at: $0) })
    }

    /// Every row that can be believed, and a fault for every field that cannot.
    ///
    /// - Throws: `UndecidedColumns` when the file has consents that the mapping does not know.
    func reading() throws -> MISReading {
        var reading = MISReading()
        reading.rowCount = file.records.count
        reading.skippedLines = file.skippedLines
        var unknown: [ConsentName] = []
        for record in file.records {
            var fields = MISFields(record, headings: file.headings, positions: positions, dateOrder: dateOrder)
            if let flaw = record.flaw ?? fields.shapeFlaw {
                reading.faults.append(RowFault(line: record.line, column: nil, problem: flaw))
                continue
            }
            let row = read(&fields, &reading, &unknown)
            reading.faults += fields.faults
            if let row { reading.rows.append(row) }
        }
        guard unknown.isEmpty else { throw UndecidedColumns(names: unknown.map(\.text)) }
        return reading
    }

    private func read(
        _ fields: inout MISFields,
        _ reading: inout MISReading,
        _ unknown: inout [ConsentName]
    ) -> MISRow? {
        let keys = fields.keys()
        if !fields.raw(.protection).isEmpty { reading.protectionLines.append(fields.line) }
        let day = day(&fields)
        let end = [fields.day(.expires), fields.day(.leavingDate)].compactMap { $0 }.min()
        let giver = fields.giver()
        let method = fields.method()
        let notice = fields.text(.noticeVersion, limit: 60)
        let evidence = fields.text(.evidence, limit: 200)
        guard fields.faults.isEmpty, let keys, let giver, let method else {
            if let keys { reading.doubts.append(MISReading.Doubt(line: fields.line, keys: keys, targets: nil)) }
            return nil
        }
        let cells = cells(&fields, &unknown)
        let undated = day == nil && circumstances.exportedOn == nil
        let answers = cells.compactMap { cell in
            let status = status(cell, &fields)
            if let status, case .answer = status, undated {
                fields.fault(.date, .empty)
            } else if let status {
                return MISRow.Answer(column: cell.column, targets: cell.targets, status: status)
            }
            reading.doubts.append(MISReading.Doubt(line: fields.line, keys: keys, targets: cell.targets))
            return nil
        }
        return MISRow(
            line: fields.line,
            keys: keys,
            answers: answers,
            day: day,
            expires: end,
            giver: giver,
            method: method,
            noticeVersion: notice,
            evidence: evidence
        )
    }

    /// The row's own day; none may be later than the export, or than today.
    private func day(_ fields: inout MISFields) -> CalendarDay? {
        guard let day = fields.day(.date) else { return nil }
        guard day <= circumstances.exportedOn ?? circumstances.today else {
            fields.fault(.date, .laterThanExport)
            return nil
        }
        return day
    }

    private struct Cell {
        let column: String
        let text: String
        let targets: [ConsentTarget]
    }

    /// The consents of a row with what they are about; those that are ignored are left out.
    private func cells(_ fields: inout MISFields, _ unknown: inout [ConsentName]) -> [Cell] {
        switch mapping.shape {
        case .wide:
            return consentPositions.map { position, heading, targets in
                Cell(column: heading, text: fields.raw(at: position), targets: targets)
            }
        case .single:
            guard let target = circumstances.target else { return [] }
            return [Cell(column: fields.heading(of: .status), text: fields.raw(.status), targets: [target])]
        case .noList:
            let targets = mapping.targets.sorted()
            return [Cell(column: fields.heading(of: .name), text: "refused", targets: targets)]
        case .long, .ticks:
            return typedCell(&fields, &unknown).map { [$0] } ?? []
        }
    }

    private func typedCell(_ fields: inout MISFields, _ unknown: inout [ConsentName]) -> Cell? {
        let name = ConsentName(fields.raw(.consentType))
        let column = fields.heading(of: .consentType)
        guard !name.plain.isEmpty else {
            // A pupil without a tick may have a row all the same.
            if mapping.shape == .long { fields.fault(.consentType, .empty) }
            return nil
        }
        switch mapping.meaning(of: name) {
        case .targets(let targets):
            let text = mapping.shape == .ticks ? "ticked" : fields.raw(.status)
            return Cell(
                column: mapping.shape == .ticks ? column : fields.heading(of: .status),
                text: text,
                targets: inMedium(targets, &fields)
            )
        case .ignored: return nil
        case .undecided, nil:
            if !unknown.contains(name) { unknown.append(name) }
            return nil
        }
    }

    /// Where the file has a column for the medium, it says what the answer is about.
    private func inMedium(_ targets: [ConsentTarget], _ fields: inout MISFields) -> [ConsentTarget] {
        guard positions[.medium] != nil else { return targets }
        guard let medium = Medium(rawValue: fields.raw(.medium).plainWord) else {
            fields.fault(.medium, .notOneOf(Medium.allCases.map(\.rawValue)))
            return targets
        }
        return targets.map { ConsentTarget(purpose: $0.purpose, medium: medium) }
    }

    private func status(_ cell: Cell, _ fields: inout MISFields) -> ConsentStatus? {
        guard let status = ConsentStatus(cell.text) else {
            let problem = RowFault.Problem.unknownWord(QuotedWord(cell.text), allowed: ConsentStatus.suggestions)
            fields.fault(cell.column, problem)
            return nil
        }
        // An empty box is nobody's no.
        if mapping.answers == .ticks, status == .answer(.refused) { return .unknown }
        return status
    }

    private static func positions(of mapping: MISMapping, in plain: [String]) throws -> [MISColumn: Int] {
        var positions: [MISColumn: Int] = [:]
        var missing: [CSVError.HeaderFault] = []
        for (heading, column) in mapping.columns {
            guard let column, column != .ignore else { continue }
            if let position = plain.firstIndex(of: heading.plainHeading) {
                positions[column] = position
            } else {
                missing.append(.missing(heading))
            }
        }
        guard missing.isEmpty else { throw CSVError.header(missing) }
        return positions
    }

    private static func consents(
        of mapping: MISMapping,
        in plain: [String]
    ) throws -> [(position: Int, heading: String, targets: [ConsentTarget])] {
        guard mapping.shape == .wide else { return [] }
        return try mapping.consents.compactMap { name, meaning in
            guard case .targets(let targets) = meaning else { return nil }
            guard let position = plain.firstIndex(of: name.plain) else { throw CSVError.header([.missing(name.text)]) }
            return (position, name.text, targets)
        }
    }
}
