/// The first row of a file, matched to the columns that it should have.
struct CSVHeader<Column: CSVColumn> {
    /// Where each column stands, counted from 0.
    let positions: [Column: Int]

    /// Compares names without regard to case, spaces and underscores.
    ///
    /// - Throws: `header` with every mistake. Names that are not known are repeated only when the row has at least one
    ///   that is: otherwise it may be somebody's data.
    init(_ record: CSVRecord) throws(CSVError) {
        guard record.width <= CSVLimits.columns else { throw .header([.tooManyColumns]) }
        let known = Dictionary(uniqueKeysWithValues: Column.allCases.map { (Self.plain($0.rawValue), $0) })
        let tolerated = Set(Column.tolerated.map(Self.plain))
        let names = record.fields.map(Self.plain)
        guard names.contains(where: { known[$0] != nil }) else {
            throw .header([.noColumnNames(expected: Column.allCases.map(\.rawValue))])
        }

        var positions: [Column: Int] = [:]
        var faults: [CSVError.HeaderFault] = []
        for (position, name) in names.enumerated() where !tolerated.contains(name) {
            guard let column = known[name] else {
                faults.append(
                    name.isEmpty ? .unnamed(position: position + 1) : .unknown(QuotedWord(record.fields[position]))
                )
                continue
            }
            if positions.updateValue(position, forKey: column) != nil { faults.append(.repeated(column.rawValue)) }
        }
        faults += Column.allCases.filter { positions[$0] == nil && !Column.optional.contains($0) }.map {
            .missing($0.rawValue)
        }
        guard faults.isEmpty else { throw .header(faults) }
        self.positions = positions
    }

    private static func plain(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "_" }))
            .lowercased()
    }
}
