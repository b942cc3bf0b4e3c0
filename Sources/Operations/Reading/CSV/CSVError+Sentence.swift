extension CSVError {
    /// What is wrong and what to do, for the person who chose the file; it repeats no row of it.
    public var sentence: String {
        switch self {
        case .tooLarge: "The file is larger than 10 MB. Split it into several files."
        case .otherKind(let kind): kind.sentence
        case .empty: "The file is empty. Export it again, with a first row of column names."
        case .undecodable(let line):
            "Line \(line) has characters that cannot be read. Save the file again as \"CSV UTF-8\"."
        case .nulByte(let line):
            "Line \(line) holds a zero byte, so this is not a CSV file. Save it again as \"CSV UTF-8\"."
        case .unterminatedQuote(let line):
            "A quotation mark opens in line \(line) and never closes. Close it, or write it twice if it is part of the text."
        case .textAfterQuote(let line):
            "In line \(line), text follows a closing quotation mark. Write a quotation mark inside a text twice."
        case .tooManyRows: "The file has more than 100,000 rows. Split it into several files."
        case .header(let faults): faults.map(\.sentence).joined(separator: " ")
        }
    }
}

extension CSVError.HeaderFault {
    /// What is wrong and what to type.
    public var sentence: String {
        switch self {
        case .noColumnNames(let expected):
            "The first row does not hold the column names. Type them there: \(expected.joined(separator: ","))."
        case .missing(let name):
            "The column \(name) is missing. Add it; its fields may be empty where nothing is known."
        case .unknown(let word): "The column \"\(word)\" is not known here. Rename it or delete it."
        case .repeated(let name): "The column \(name) is there twice. Delete one of them."
        case .unnamed(let position): "Column \(position) has no name. Name it or delete it."
        case .tooManyColumns: "The file has more than 256 columns. Keep only those that are asked for."
        }
    }
}
