import Foundation

/// Reads a line that must be in canonical form to the last byte: keys in order, nothing unknown, no other way to write
/// the same entry. It allocates next to nothing, because verification runs it over every line.
struct EntryScanner {
    /// Whether number and previous hash are there.
    enum Shape {
        case draft
        case entry
    }

    /// What the line is a part of. Offsets count from its beginning.
    let line: [UInt8]
    /// Where the line ends.
    let end: Int
    var offset: Int

    /// - Throws: `malformed` with the offset of the first wrong byte.
    static func fields(of line: [UInt8], as shape: Shape) throws(AuditDraftError) -> EntryFields {
        try fields(of: line, line.indices, as: shape)
    }

    /// The fields of a line that is a part of a buffer.
    ///
    /// - Throws: `malformed` with the offset of the first wrong byte.
    static func fields(of buffer: [UInt8], _ range: Range<Int>, as shape: Shape) throws(AuditDraftError) -> EntryFields
    {
        var scanner = EntryScanner(line: buffer, end: range.upperBound, offset: range.lowerBound)
        return try scanner.fields(as: shape)
    }

    /// The number in the line with which some bytes begin, whatever else may be wrong with the line.
    static func number(in bytes: ArraySlice<UInt8>) -> Int? {
        let last = bytes.endIndex - numberKey.count
        var start = bytes.startIndex
        while start <= last, bytes[start] != EntryFormat.lineFeed {
            guard bytes[start] == numberKey[0], bytes[start..<(start + numberKey.count)].elementsEqual(numberKey) else {
                start += 1
                continue
            }
            let digits = bytes[(start + numberKey.count)...].prefix(while: \.isDigit)
            return Int(String(decoding: digits, as: UTF8.self))
        }
        return nil
    }

    private static let numberKey = Array(",\"n\":".utf8)

    private init(line: [UInt8], end: Int, offset: Int) {
        self.line = line
        self.end = end
        self.offset = offset
    }

    private mutating func fields(as shape: Shape) throws(AuditDraftError) -> EntryFields {
        try expect("{\"act\":\"")
        let action = try identifier()
        try expect("\",\"actor\":\"")
        let actor = try identifier()
        try expect("\",\"at\":\"")
        let at = try timestamp()
        try expect("\"")
        let commitment = try skip(",\"c\":\"") ? quotedHash() : nil
        let device = try skip(",\"dev\":\"") ? quotedIdentifier() : nil
        let facts = try skip(",\"facts\":[") ? list() : nil
        try expect(",\"id\":\"")
        let id = try uuid()
        try expect("\"")
        let number = try shape == .entry ? self.number(after: ",\"n\":") : 0
        let counts = try skip(",\"num\":{") ? self.counts() : []
        let objects = try skip(",\"obj\":[") ? list() : nil
        let policy = try skip(",\"pol\":\"") ? quotedHexHash() : nil
        let previous = try shape == .entry ? hash(after: ",\"prev\":\"") : 0..<0
        try expect(",\"res\":\"")
        let result = try self.result()
        try expect("\"")
        let rules = try skip(",\"rules\":[") ? list() : nil
        try expect(",\"v\":1}")
        guard offset == end else { throw .malformed(offset: offset) }
        return EntryFields(
            action: action,
            actor: actor,
            at: at,
            commitment: commitment,
            device: device,
            facts: facts,
            id: id,
            number: number,
            counts: counts,
            objects: objects,
            policy: policy,
            previous: previous,
            result: result,
            rules: rules
        )
    }

    private mutating func number(after key: StaticString) throws(AuditDraftError) -> Int {
        try expect(key)
        return try integer()
    }

    private mutating func hash(after key: StaticString) throws(AuditDraftError) -> Range<Int> {
        try expect(key)
        return try quotedHash()
    }
}
