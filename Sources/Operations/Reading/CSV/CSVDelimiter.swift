/// What separates the fields of a row.
enum CSVDelimiter: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The one that occurs most often in the first line outside quotation marks; a comma when none does.
    init(sniffedFrom text: CSVText) {
        let firstLine = text.utf8.prefix { $0 != CSVLines.lineFeed && $0 != CSVLines.carriageReturn }
        let parts = firstLine.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let unquoted = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.flatMap(\.element)
        let counts = Self.allCases.map { candidate in unquoted.count { $0 == candidate.rawValue } }
        let most = counts.max() ?? 0
        self = zip(Self.allCases, counts).first { $0.1 == most }?.0 ?? .comma
    }
}
