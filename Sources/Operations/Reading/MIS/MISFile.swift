/// A file from the school's MIS: the row of headings has been found, nothing below it is understood yet.
struct MISFile {
    /// The headings as they stand in the file, without white space around them.
    let headings: [String]
    /// Where the headings stand, counted from 1.
    let headingLine: Int
    /// The rows below the headings, without blank ones and totals.
    let records: [CSVRecord]
    /// Lines of titles above the headings and of totals at the end.
    let skippedLines: [Int]

    /// How many rows may stand above the headings.
    private static let titleLimit = 30

    /// Finds encoding, separator and headings.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - score: how much a row looks like the headings; nil when it cannot be them.
    /// - Throws: whatever makes the file as a whole unusable.
    init(_ bytes: [UInt8], headings score: ([String]) -> Int?) throws(CSVError) {
        let text = try CSVText(bytes)
        let best = try Self.delimiter(of: text, score)
        var source = CSVRecords(text, delimiter: best)
        var titles: [CSVRecord] = []
        var found: CSVRecord?
        while found == nil, titles.count < Self.titleLimit, let record = try Self.nextFilled(of: &source) {
            if score(record.fields) == nil { titles.append(record) } else { found = record }
        }
        guard let found else { throw .header([.noColumnNames(expected: Self.example)]) }
        let records = try Self.rest(of: &source)
        let totals = records.reversed().prefix { $0.isTotal(below: found) }.count
        let skipped = titles.map(\.line) + records.suffix(totals).map(\.line)
        try self.init(found, records: Array(records.dropLast(totals)), skipped: skipped)
    }

    private init(_ found: CSVRecord, records: [CSVRecord], skipped: [Int]) throws(CSVError) {
        guard found.width <= CSVLimits.columns else { throw .header([.tooManyColumns]) }
        headings = found.fields.map(\.trimmed)
        headingLine = found.line
        self.records = records
        skippedLines = skipped
        let faults = Self.faults(of: headings, records)
        guard faults.isEmpty else { throw .header(faults) }
    }

    /// What stands in a column, in every row that has the right shape.
    func fields(at position: Int) -> [String] {
        records.compactMap { $0.width == headings.count && $0.flaw == nil ? $0.fields[position].trimmed : nil }
    }

    private static let example = ["Adno", "Surname", "Forename", "…"]

    private static func delimiter(of text: CSVText, _ score: ([String]) -> Int?) throws(CSVError) -> CSVDelimiter {
        var best: (delimiter: CSVDelimiter, score: Int)?
        var failure: CSVError?
        for delimiter in CSVDelimiter.allCases {
            do throws(CSVError) {
                var source = CSVRecords(text, delimiter: delimiter)
                for _ in 0..<titleLimit {
                    guard let record = try nextFilled(of: &source) else { break }
                    guard let points = score(record.fields) else { continue }
                    if points > best?.score ?? 0 { best = (delimiter, points) }
                    break
                }
            } catch {
                // With the wrong separator, quotation marks stand in odd places.
                failure = failure ?? error
            }
        }
        if let best { return best.delimiter }
        throw failure ?? .header([.noColumnNames(expected: example)])
    }

    private static func rest(of source: inout CSVRecords) throws(CSVError) -> [CSVRecord] {
        var records: [CSVRecord] = []
        while let record = try nextFilled(of: &source) {
            guard records.count < CSVLimits.rows else { throw .tooManyRows }
            records.append(record)
        }
        return records
    }

    private static func nextFilled(of source: inout CSVRecords) throws(CSVError) -> CSVRecord? {
        while let record = try source.next() {
            if !record.isBlank { return record }
        }
        return nil
    }

    /// A column without a heading is only allowed while nothing stands in it.
    private static func faults(of headings: [String], _ records: [CSVRecord]) -> [CSVError.HeaderFault] {
        let plain = headings.map(\.plainHeading)
        let repeated = Set(plain.filter { name in !name.isEmpty && plain.count { $0 == name } > 1 })
        let unnamed = plain.indices.filter { position in
            plain[position].isEmpty
                && records.contains { $0.fields.indices.contains(position) && !$0.fields[position].trimmed.isEmpty }
        }
        let twice = zip(headings, plain).filter { repeated.contains($0.1) }.map { QuotedWord($0.0).description }
        return Set(twice).sorted().map { .repeated($0) } + unnamed.map { .unnamed(position: $0 + 1) }
    }
}

extension CSVRecord {
    /// Whether it is a line that a report writes below its rows.
    fileprivate func isTotal(below headings: CSVRecord) -> Bool {
        let filled = fields.map(\.trimmed).filter { !$0.isEmpty }
        guard let first = filled.first, filled.count <= 2 || width != headings.width else { return false }
        let word = String(first.plainHeading.filter { !$0.isNumber })
        return Self.totals.contains(word) || Self.stamps.contains { word.hasPrefix($0) }
    }

    private static let totals: Set<String> = [
        "total", "totals", "grandtotal", "totalpupils", "totalstudents", "totalrows", "totalrecords", "count",
        "endofreport", "pageof",
    ]
    private static let stamps = [
        "reportproduced", "reportrun", "reportcreated", "printedon", "producedon", "generatedon",
    ]
}
