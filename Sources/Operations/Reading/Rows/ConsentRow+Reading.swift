public import SchoolMedia

extension ConsentRow {
    /// Reads `consents.csv`, and never leans towards a yes.
    ///
    /// Dates with slashes are read with the day first when another date of the file proves that order. A yes is left
    /// out when another row about the same pupil and purpose cannot be read and may be a no, and when another row
    /// answers the same question more strictly; the stricter answer stays (R10). Status `unknown` makes no row: its
    /// line is in `silentLines`.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - purposes: those of the policy in force; any other is a fault.
    /// - Returns: what can be believed, and a fault for every row that cannot.
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(
        _ bytes: [UInt8],
        purposes: Set<Purpose>
    ) throws(CSVError) -> CSVReading<ConsentRow> {
        let table = try CSVTable<Column>(bytes)
        let order = DateOrder(of: table.fields(of: .effectiveFrom) + table.fields(of: .expires))
        var doubts = ConsentDoubts()
        let reading = table.reading { fields in
            let status = fields.status(.status)
            let question = fields.question(purposes: purposes, order: order, status: status)
            var row: ConsentRow?
            if case .answer(let answer) = status, let question {
                row = ConsentRow(question, answer: answer, fields: &fields, order: order)
            }
            if status == .unknown { doubts.silence(of: question, line: fields.line) }
            if row == nil, status != .unknown, status != .answer(.given) { doubts.note(fields) }
            return row
        }
        return reading.rejecting(doubts.problem).resolvingContradictions()
    }
}

extension RowFields where Column == ConsentRow.Column {
    /// What the row answers; nil with a fault for every part that is wrong.
    ///
    /// Where nobody has answered, there need not be a day.
    fileprivate mutating func question(
        purposes: Set<Purpose>,
        order: DateOrder,
        status: ConsentStatus?
    ) -> ConsentRow.Question? {
        let pupil = admissionNumber(.pupil)
        let purpose = purpose(.purpose, among: purposes)
        let medium: Medium? = choice(.medium)
        let day = status == .unknown ? optionalDay(.effectiveFrom, order: order) : day(.effectiveFrom, order: order)
        let giver = giver(.giver)
        guard let pupil, let purpose, let medium, let day, let giver else { return nil }
        return ConsentRow.Question(pupil: pupil, purpose: purpose, medium: medium, giver: giver, effectiveFrom: day)
    }
}

/// What speaks against a yes in the same file.
private struct ConsentDoubts {
    private struct Subject: Hashable {
        let pupil: AdmissionNumber
        let purpose: Purpose
    }

    private var unreadable: [Subject: Int] = [:]
    private var silent: [ConsentRow.Question: Int] = [:]

    /// Remembers a row that cannot be read and may be a no.
    mutating func note(_ fields: RowFields<ConsentRow.Column>) {
        guard let pupil = AdmissionNumber(written: fields.raw(.pupil)) else { return }
        guard let purpose = Purpose(rawValue: fields.raw(.purpose).plainWord) else { return }
        unreadable[Subject(pupil: pupil, purpose: purpose)] = fields.line
    }

    /// Remembers a row that says that nobody has answered.
    mutating func silence(of question: ConsentRow.Question?, line: Int) {
        if let question { silent[question] = line }
    }

    /// Why a row is not believed, with the column to look at; nil when nothing speaks against it.
    func problem(of row: ConsentRow) -> (column: String, problem: RowFault.Problem)? {
        guard row.answer.isYes else { return nil }
        let status = ConsentRow.Column.status.rawValue
        if let line = unreadable[Subject(pupil: row.pupil, purpose: row.purpose)] {
            return (status, .besideUnreadable(line: line))
        }
        return silent[row.question].map { (status, .contradicts(line: $0)) }
    }
}

extension CSVReading<ConsentRow> {
    /// Keeps the strictest of the rows that answer one question, and one of those that say the same.
    fileprivate func resolvingContradictions() -> CSVReading {
        let strictest = Dictionary(rows.map { ($0.question, $0) }) { $1.isStricter(than: $0) ? $1 : $0 }
        var result = self
        result.rows = []
        for row in rows {
            guard let holding = strictest[row.question], holding.line != row.line else {
                result.rows.append(row)
                continue
            }
            guard holding.answer != row.answer || holding.expires != row.expires else { continue }
            let column = holding.answer == row.answer ? Column.expires : Column.status
            let problem = RowFault.Problem.contradicts(line: holding.line)
            result.faults.append(RowFault(line: row.line, column: column.rawValue, problem: problem))
        }
        return result.inFileOrder
    }

    private typealias Column = ConsentRow.Column
}

extension ConsentRow {
    private static let strictness: [ConsentEvent.Answer] = [.given, .refused, .withdrawn, .objected]

    fileprivate func isStricter(than other: ConsentRow) -> Bool {
        guard answer == other.answer else {
            let mine = Self.strictness.firstIndex(of: answer) ?? 0
            let theirs = Self.strictness.firstIndex(of: other.answer) ?? 0
            return mine > theirs
        }
        guard let expires else { return false }
        return other.expires.map { expires < $0 } ?? true
    }
}
