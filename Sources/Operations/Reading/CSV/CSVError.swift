/// Why a file as a whole was not read; nothing of it was used.
public enum CSVError: Error, Equatable, Sendable {
    /// Longer than `CSVLimits.bytes`.
    case tooLarge
    /// Something else than a CSV file.
    case otherKind(OtherFileKind)
    /// No header and no rows.
    case empty
    /// Neither UTF-8, UTF-16 nor Windows-1252, or damaged, in that line (counted from 1).
    case undecodable(line: Int)
    /// A zero byte in that line: the file is not text.
    case nulByte(line: Int)
    /// A quotation mark that opens in that line never closes.
    case unterminatedQuote(line: Int)
    /// In that line something other than a separator follows a closing quotation mark.
    case textAfterQuote(line: Int)
    /// More rows than `CSVLimits.rows`.
    case tooManyRows
    /// The first row is not the header that was asked for; every mistake in it.
    case header([HeaderFault])

    /// What is wrong with a header.
    public enum HeaderFault: Equatable, Sendable {
        /// None of the asked-for columns is there, so that the row may be a pupil's data.
        case noColumnNames(expected: [String])
        case missing(String)
        case unknown(QuotedWord)
        case repeated(String)
        /// The column at that position, counted from 1, has no name.
        case unnamed(position: Int)
        /// More columns than `CSVLimits.columns`.
        case tooManyColumns
    }
}

/// How much a file may hold.
public enum CSVLimits {
    /// Bytes in a file.
    public static let bytes = 10_000_000
    /// Rows below the header.
    public static let rows = 100_000
    /// Columns in a header.
    public static let columns = 256
    /// Bytes in a field, as UTF-8.
    public static let fieldBytes = 65_536
}
