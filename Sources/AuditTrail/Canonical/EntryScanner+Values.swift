import Foundation

extension EntryScanner {
    /// The base64 characters whose last two bits are 0.
    private static let lastOfHash = Array("AEIMQUYcgkosw048".utf8)

    /// Goes past `literal`, or stays and says no.
    mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard end - offset >= count else { return false }
        for index in 0..<count {
            // `index` is below the literal's own count.
            guard unsafe line[offset + index] == literal.utf8Start[index] else { return false }
        }
        offset += count
        return true
    }

    mutating func expect(_ literal: StaticString) throws(AuditDraftError) {
        guard skip(literal) else { throw .malformed(offset: offset) }
    }

    /// 1 to 64 identifier characters.
    mutating func identifier() throws(AuditDraftError) -> Range<Int> {
        let range = run(atMost: EntryFormat.longestIdentifier, of: \.isIdentifierByte)
        guard !range.isEmpty else { throw .malformed(offset: offset) }
        return range
    }

    mutating func quotedIdentifier() throws(AuditDraftError) -> Range<Int> {
        let range = try identifier()
        try expect("\"")
        return range
    }

    /// 32 bytes in base64: 42 free characters, one whose last two bits are 0, one sign of padding, the quote.
    mutating func quotedHash() throws(AuditDraftError) -> Range<Int> {
        let range = run(atMost: TreeHash.base64Count - 1, of: \.isBase64Byte)
        guard range.count == TreeHash.base64Count - 1, Self.lastOfHash.contains(line[range.upperBound - 1])
        else { throw .malformed(offset: offset) }
        try expect("=\"")
        return range.lowerBound..<(range.upperBound + 1)
    }

    mutating func quotedHexHash() throws(AuditDraftError) -> Range<Int> {
        let range = run(atMost: 64, of: \.isHexByte)
        guard range.count == 64 else { throw .malformed(offset: offset) }
        try expect("\"")
        return range
    }

    /// Quoted identifiers, at least one, up to and with the closing bracket. The range leaves the bracket out.
    mutating func list() throws(AuditDraftError) -> Range<Int> {
        let start = offset
        repeat {
            try expect("\"")
            _ = try quotedIdentifier()
        } while skip(",")
        try expect("]")
        return start..<(offset - 1)
    }

    /// Named whole numbers, at least one, names ascending, up to and with the closing brace.
    mutating func counts() throws(AuditDraftError) -> [EntryFields.Count] {
        var counts: [EntryFields.Count] = []
        repeat {
            try expect("\"")
            let name = try identifier()
            if let last = counts.last, !line[last.name].lexicographicallyPrecedes(line[name]) {
                throw .malformed(offset: name.lowerBound)
            }
            try expect("\":")
            counts.append(EntryFields.Count(name: name, value: try integer()))
        } while skip(",")
        try expect("}")
        return counts
    }

    /// A whole number without sign or leading zero, at most 2^53 - 1.
    mutating func integer() throws(AuditDraftError) -> Int {
        let range = run(atMost: 16, of: \.isDigit)
        guard !range.isEmpty, range.count == 1 || line[range.lowerBound] != UInt8(ascii: "0") else {
            throw .malformed(offset: range.lowerBound)
        }
        let value = line[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard value <= EntryFormat.largestInteger else { throw .malformed(offset: range.lowerBound) }
        return value
    }

    mutating func timestamp() throws(AuditDraftError) -> Timestamp {
        guard end - offset >= Timestamp.byteCount,
            let timestamp = Timestamp(line[offset..<(offset + Timestamp.byteCount)])
        else { throw .malformed(offset: offset) }
        offset += Timestamp.byteCount
        return timestamp
    }

    /// 8-4-4-4-12 lower-case digits (RFC 9562, 4).
    mutating func uuid() throws(AuditDraftError) -> Range<Int> {
        let start = offset
        try hexDigits(8)
        try expect("-")
        try hexDigits(4)
        try expect("-")
        try hexDigits(4)
        try expect("-")
        try hexDigits(4)
        try expect("-")
        try hexDigits(12)
        return start..<offset
    }

    mutating func result() throws(AuditDraftError) -> AuditResult {
        let start = offset
        let range = try identifier()
        guard let result = AuditResult.allCases.first(where: { $0.rawValue.utf8.elementsEqual(line[range]) }) else {
            throw .malformed(offset: start)
        }
        return result
    }

    private mutating func hexDigits(_ count: Int) throws(AuditDraftError) {
        guard run(atMost: count, of: \.isHexByte).count == count else { throw .malformed(offset: offset) }
    }

    @inline(__always)
    private mutating func run(atMost most: Int, of belongs: (UInt8) -> Bool) -> Range<Int> {
        let start = offset
        while offset < end, offset - start < most, belongs(line[offset]) { offset += 1 }
        return start..<offset
    }
}
