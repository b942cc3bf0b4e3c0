/// The columns that a kind of file has, in any order; every one of them has to be there, unless it is optional.
protocol CSVColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Further columns that are read past.
    static var tolerated: [String] { get }
    /// Columns that may be missing; their fields are then empty.
    static var optional: Set<Self> { get }
}

extension CSVColumn {
    static var tolerated: [String] { [] }
    static var optional: Set<Self> { [] }
}

/// A CSV file whose header has been checked, and whose rows are not yet understood.
struct CSVTable<Column: CSVColumn> {
    /// The rows below the header, without blank ones.
    let records: [CSVRecord]
    /// Where each column stands, counted from 0.
    let positions: [Column: Int]
    /// How many fields a row has.
    let width: Int

    /// - Throws: whatever makes the file as a whole unusable.
    init(_ bytes: [UInt8]) throws(CSVError) {
        let text = try CSVText(bytes)
        var source = CSVRecords(text, delimiter: CSVDelimiter(sniffedFrom: text))
        guard let first = try Self.nextFilled(of: &source) else { throw .empty }
        let header = try CSVHeader<Column>(first)
        var records: [CSVRecord] = []
        while let record = try Self.nextFilled(of: &source) {
            guard records.count < CSVLimits.rows else { throw .tooManyRows }
            records.append(record)
        }
        self.records = records
        positions = header.positions
        width = first.width
    }

    /// Makes a row of every record; a row that cannot be made leaves a fault with its line.
    ///
    /// - Parameter make: returns nil when it has noted a fault, or when the row says nothing.
    /// - Returns: the rows, the faults, and the lines that say nothing.
    func reading<Row>(_ make: (inout RowFields<Column>) -> Row?) -> CSVReading<Row> {
        var reading = CSVReading<Row>()
        for record in records {
            if let flaw = flaw(of: record) {
                reading.faults.append(RowFault(line: record.line, column: nil, problem: flaw))
                continue
            }
            var fields = RowFields(record: record, positions: positions)
            let row = make(&fields)
            reading.faults += fields.faults
            guard fields.faults.isEmpty else { continue }
            guard let row else {
                reading.silentLines.append(record.line)
                continue
            }
            reading.rows.append(row)
        }
        return reading
    }

    /// Every field of a column, for rules that look at a file as a whole.
    func fields(of column: Column) -> [String] {
        guard let position = positions[column] else { return [] }
        return records.filter { flaw(of: $0) == nil }.map { $0.fields[position] }
    }

    private func flaw(of record: CSVRecord) -> RowFault.Problem? {
        if let flaw = record.flaw { return flaw }
        return record.width == width ? nil : .fieldCount(expected: width, found: record.width)
    }

    private static func nextFilled(of source: inout CSVRecords) throws(CSVError) -> CSVRecord? {
        while let record = try source.next() {
            if !record.isBlank { return record }
        }
        return nil
    }
}
