/// The records of a CSV text (RFC 4180), each with the line on which it begins.
///
/// Written here because a refused row has to be found again by its line: SwiftCSV 0.10 reports no line numbers, fills
/// short rows with empty fields, and takes the rest of the file for one field when a quotation mark never closes.
struct CSVRecords {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")

    init(_ text: CSVText, delimiter: CSVDelimiter) {
        bytes = text.utf8
        self.delimiter = delimiter.rawValue
    }

    /// The next record; nil at the end.
    ///
    /// - Throws: `unterminatedQuote`, `textAfterQuote`.
    mutating func next() throws(CSVError) -> CSVRecord? {
        guard position < bytes.count else { return nil }
        var record = CSVRecord(line: line)
        repeat {
            if current == Self.quote {
                try readQuotedField(into: &record)
            } else {
                readPlainField(into: &record)
            }
        } while skipDelimiter()
        skipLineEnd()
        return record
    }

    private var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private var isAtFieldEnd: Bool {
        guard let current else { return true }
        return current == delimiter || current == CSVLines.lineFeed || current == CSVLines.carriageReturn
    }

    private mutating func readPlainField(into record: inout CSVRecord) {
        let start = position
        while !isAtFieldEnd {
            if current == Self.quote { record.flaw = .strayQuote }
            position += 1
        }
        record.append(bytes[start..<position])
    }

    /// Reads up to the closing quotation mark; line breaks inside become LF.
    private mutating func readQuotedField(into record: inout CSVRecord) throws(CSVError) {
        let openingLine = line
        var field: [UInt8] = []
        position += 1
        while let byte = current {
            guard byte != Self.quote || isDoubledQuote else {
                position += 1
                guard isAtFieldEnd else { throw .textAfterQuote(line: line) }
                record.append(field[...])
                return
            }
            guard !skipLineEnd() else {
                field.append(CSVLines.lineFeed)
                continue
            }
            field.append(byte)
            position += byte == Self.quote ? 2 : 1
        }
        throw .unterminatedQuote(line: openingLine)
    }

    private var isDoubledQuote: Bool {
        position + 1 < bytes.count && bytes[position + 1] == Self.quote
    }

    private mutating func skipDelimiter() -> Bool {
        guard current == delimiter else { return false }
        position += 1
        return true
    }

    @discardableResult
    private mutating func skipLineEnd() -> Bool {
        guard let byte = current, byte == CSVLines.lineFeed || byte == CSVLines.carriageReturn else { return false }
        position += 1
        if byte == CSVLines.carriageReturn, current == CSVLines.lineFeed { position += 1 }
        line += 1
        return true
    }
}

/// One record as it stands in the file.
struct CSVRecord {
    /// Where it begins, counted from 1.
    let line: Int
    /// At most one field more than `CSVLimits.columns`; `width` counts them all.
    private(set) var fields: [String] = []
    /// How many fields there are.
    private(set) var width = 0
    /// What makes it unusable, whatever its columns mean.
    var flaw: RowFault.Problem?

    init(line: Int) {
        self.line = line
    }

    /// Whether it is an empty line, or the row of separators that spreadsheets leave below their data.
    var isBlank: Bool {
        flaw == nil && width == fields.count && fields.allSatisfy(\.isEmpty)
    }

    mutating func append(_ field: ArraySlice<UInt8>) {
        width += 1
        guard fields.count <= CSVLimits.columns else { return }
        if field.count > CSVLimits.fieldBytes { flaw = .fieldTooLong }
        fields.append(field.count > CSVLimits.fieldBytes ? "" : String(decoding: field, as: UTF8.self))
    }
}
