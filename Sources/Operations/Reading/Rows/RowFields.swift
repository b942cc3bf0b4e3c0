internal import SchoolMedia

/// The fields of one row, and what is found to be wrong with them.
///
/// A reading method returns nil when it has noted a fault; the `optional` ones also for an empty field.
struct RowFields<Column: CSVColumn> {
    /// The line on which the row begins.
    let line: Int
    private let fields: [String]
    private let positions: [Column: Int]
    private(set) var faults: [RowFault] = []

    init(record: CSVRecord, positions: [Column: Int]) {
        line = record.line
        fields = record.fields
        self.positions = positions
    }

    /// The field without white space around it.
    func raw(_ column: Column) -> String {
        guard let position = positions[column], fields.indices.contains(position) else { return "" }
        return fields[position].trimmed
    }

    /// Whether the file has the column at all.
    func has(_ column: Column) -> Bool { positions[column] != nil }

    /// A list of texts with ";" between them, each of up to `limit` characters.
    mutating func texts(_ column: Column, limit: Int) -> [String] {
        let entries = raw(column).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
        guard !raw(column).unicodeScalars.contains(where: TextLayout.oneLine.forbids) else {
            fault(column, .hiddenCharacters)
            return []
        }
        guard entries.allSatisfy({ $0.unicodeScalars.count <= limit }), entries.count <= 20 else {
            fault(column, .textTooLong(limit: limit))
            return []
        }
        return entries
    }

    /// Notes that a field is wrong.
    mutating func fault(_ column: Column, _ problem: RowFault.Problem) {
        faults.append(RowFault(line: line, column: column.rawValue, problem: problem))
    }

    /// A text of 1 to `limit` characters.
    mutating func text(_ column: Column, limit: Int, layout: TextLayout = .oneLine) -> String? {
        guard !raw(column).isEmpty else {
            fault(column, .empty)
            return nil
        }
        return optionalText(column, limit: limit, layout: layout)
    }

    /// A text of up to `limit` characters; nil when there is none.
    mutating func optionalText(_ column: Column, limit: Int, layout: TextLayout = .oneLine) -> String? {
        let text = raw(column)
        guard !text.isEmpty else { return nil }
        guard !text.unicodeScalars.contains(where: layout.forbids) else {
            fault(column, .hiddenCharacters)
            return nil
        }
        guard text.unicodeScalars.count <= limit else {
            fault(column, .textTooLong(limit: limit))
            return nil
        }
        return text
    }

    /// One of a closed set of words, in upper or lower case.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ column: Column) -> Choice? {
        let text = raw(column)
        if let choice = Choice(rawValue: text) { return choice }
        let word = text.plainWord
        if let choice = Choice.allCases.first(where: { $0.rawValue.plainWord == word }) { return choice }
        fault(column, .notOneOf(Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A whole number in digits.
    mutating func number(_ column: Column, in range: ClosedRange<Int>) -> Int? {
        let text = raw(column)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        if text.utf8.allSatisfy(digits.contains), let number = Int(text), range.contains(number) { return number }
        fault(column, .notANumber(range))
        return nil
    }

    /// A day.
    mutating func day(_ column: Column, order: DateOrder) -> CalendarDay? {
        let text = raw(column)
        switch (WrittenDate(text), order) {
        case (.certain(let day), _), (.dayFirst(let day), _), (.eitherOrder(let day), .dayFirst): return day
        case (.eitherOrder, .unproven): fault(column, .ambiguousDate(QuotedWord(text)))
        case (.monthFirst, _): fault(column, .monthFirstDate(QuotedWord(text)))
        case (.unreadable, _): fault(column, text.isEmpty ? .empty : .unreadableDate(QuotedWord(text)))
        }
        return nil
    }

    /// A day; nil when there is none.
    mutating func optionalDay(_ column: Column, order: DateOrder) -> CalendarDay? {
        raw(column).isEmpty ? nil : day(column, order: order)
    }
}
