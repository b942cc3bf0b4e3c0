/// A row of one of the school's files, understood.
public protocol FileRow: Equatable, Sendable {
    /// The line on which it begins, counted from 1; the header is line 1 of an ordinary file.
    var line: Int { get }
}

/// What came out of a file: every row that can be believed, and a fault for every one that cannot.
public struct CSVReading<Row: FileRow>: Equatable, Sendable {
    /// In the order of the file.
    public internal(set) var rows: [Row] = []
    /// In the order of the file; a row has one fault for each of its fields that is wrong.
    public internal(set) var faults: [RowFault] = []
    /// The lines of rows that are understood and say nothing, such as a consent that nobody has answered.
    public internal(set) var silentLines: [Int] = []

    /// The same, with the faults by line.
    var inFileOrder: CSVReading {
        var result = self
        result.faults.sort { $0.line < $1.line }
        return result
    }

    /// Turns rows into faults.
    ///
    /// - Parameter problem: what speaks against a row, and the column to look at; nil keeps the row.
    /// - Returns: the same reading without those rows.
    func rejecting(_ problem: (Row) -> (column: String, problem: RowFault.Problem)?) -> CSVReading {
        var result = self
        result.rows = []
        for row in rows {
            guard let (column, problem) = problem(row) else {
                result.rows.append(row)
                continue
            }
            result.faults.append(RowFault(line: row.line, column: column, problem: problem))
        }
        return result.inFileOrder
    }

    /// Drops every row that says something about the same thing as another one, and names both lines.
    ///
    /// Neither is kept: which of two entries holds, nobody can tell from the file.
    func rejectingRepeats<Key: Hashable>(of column: String, by key: (Row) -> Key) -> CSVReading {
        let groups = Dictionary(grouping: rows, by: key)
        return rejecting { row in
            let other = groups[key(row), default: []].first { $0.line != row.line }?.line
            return other.map { (column, .repeats(line: $0)) }
        }
    }
}
