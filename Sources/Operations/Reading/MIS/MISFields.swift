internal import SchoolMedia

/// The fields of one row, and what is found to be wrong with them.
struct MISFields {
    let line: Int
    private(set) var faults: [RowFault] = []
    private let fields: [String]
    private let width: Int
    private let headings: [String]
    private let positions: [MISColumn: Int]
    private let dateOrder: DateOrder

    init(_ record: CSVRecord, headings: [String], positions: [MISColumn: Int], dateOrder: DateOrder) {
        line = record.line
        fields = record.fields
        width = record.width
        self.headings = headings
        self.positions = positions
        self.dateOrder = dateOrder
    }

    /// What is wrong with the row as a whole.
    var shapeFlaw: RowFault.Problem? {
        width == headings.count ? nil : .fieldCount(expected: headings.count, found: width)
    }

    /// The field without white space around it; empty when the file has no such column.
    func raw(_ column: MISColumn) -> String {
        positions[column].map(raw(at:)) ?? ""
    }

    func raw(at position: Int) -> String {
        fields.indices.contains(position) ? fields[position].trimmed : ""
    }

    /// What the file calls a column.
    func heading(of column: MISColumn) -> String {
        positions[column].map { headings[$0] } ?? column.rawValue
    }

    mutating func fault(_ column: MISColumn, _ problem: RowFault.Problem) {
        fault(heading(of: column), problem)
    }

    mutating func fault(_ heading: String, _ problem: RowFault.Problem) {
        faults.append(RowFault(line: line, column: QuotedWord(heading).description, problem: problem))
    }

    /// By what the row names its pupil; nil with a fault when it does not.
    mutating func keys() -> MISRow.Keys? {
        var keys = MISRow.Keys()
        keys.admissionNumber = AdmissionNumber(written: raw(.admissionNumber))
        if keys.admissionNumber == nil, !raw(.admissionNumber).isEmpty {
            fault(.admissionNumber, .notAnAdmissionNumber)
            return nil
        }
        keys.misID = raw(.misID).isEmpty ? nil : raw(.misID)
        keys.upn = UniquePupilNumber(raw(.upn))?.text
        let name = raw(.forename).plainHeading + raw(.surname).plainHeading + raw(.name).plainHeading
        keys.name = name.isEmpty ? nil : name
        keys.born = day(.born)
        if let misID = keys.misID, misID.utf8.count > 64 { fault(.misID, .textTooLong(limit: 64)) }
        guard keys.admissionNumber != nil || keys.misID != nil || keys.upn != nil || keys.name != nil else {
            fault(MISColumn.allCases.first { positions[$0] != nil } ?? .admissionNumber, .empty)
            return nil
        }
        return keys
    }

    /// A day; nil when there is none, or with a fault when it cannot be read for certain.
    mutating func day(_ column: MISColumn) -> CalendarDay? {
        let text = raw(column)
        guard !text.plainWord.isEmpty else { return nil }
        switch (MISDate.read(text), dateOrder) {
        case (.certain(let day), _), (.dayFirst(let day), _), (.eitherOrder(let day), .dayFirst): return day
        case (.eitherOrder, .unproven): fault(column, .ambiguousDate(QuotedWord(text)))
        case (.monthFirst, _): fault(column, .monthFirstDate(QuotedWord(text)))
        case (.unreadable, _): fault(column, .unreadableDate(QuotedWord(text)))
        }
        return nil
    }

    /// Who answered; only a reference of our own list names a guardian, and never a name.
    mutating func giver() -> ConsentRow.Giver? {
        let text = raw(.giver)
        switch text.plainWord {
        case "": return .unnamed
        case "pupil", "child": return .pupil
        case "local_authority": return .localAuthority
        default: break
        }
        guard text.utf8.count <= 64, !text.unicodeScalars.contains(where: TextLayout.oneLine.forbids) else {
            fault(.giver, .notAReference)
            return nil
        }
        return .guardian(reference: text)
    }

    mutating func method() -> ConsentEvent.Method? {
        if let method = ConsentEvent.Method.words[raw(.method).plainWord] { return method }
        fault(.method, .notOneOf(ConsentEvent.Method.words.keys.filter { !$0.isEmpty }.sorted()))
        return nil
    }

    mutating func text(_ column: MISColumn, limit: Int) -> String? {
        let text = raw(column)
        guard !text.isEmpty else { return nil }
        guard !text.unicodeScalars.contains(where: TextLayout.oneLine.forbids) else {
            fault(column, .hiddenCharacters)
            return nil
        }
        guard text.unicodeScalars.count <= limit else {
            fault(column, .textTooLong(limit: limit))
            return nil
        }
        return text
    }
}

/// The number under which a pupil is known nationally: a check letter, eleven digits, and a digit or a letter.
struct UniquePupilNumber {
    let text: String

    /// - Returns: nil when it is not one; then it is of no use for finding a pupil.
    init?(_ field: String) {
        let bytes = Array(field.uppercased().utf8)
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard bytes.count == 13, let first = bytes.first, let last = bytes.last, letters.contains(first),
            bytes[1..<12].allSatisfy(digits.contains), digits.contains(last) || letters.contains(last)
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }
}
