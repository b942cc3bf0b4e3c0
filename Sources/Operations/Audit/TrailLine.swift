public import AuditTrail
internal import Crypto
internal import Foundation

/// One line of the audit trail as it stands on the drive. The act's own fields are read as if they were the line's.
@dynamicMemberLookup
public struct TrailLine: Sendable, Equatable {
    /// Its place in the trail, from 0.
    public let number: Int
    /// What was logged.
    public let draft: AuditDraft
    /// The line as stored, without its line feed.
    public let line: [UInt8]
    /// The leaf hash of the line before, base64, as this line has it.
    let previous: [UInt8]

    /// A field of the act.
    public subscript<Value>(dynamicMember field: KeyPath<AuditDraft, Value>) -> Value {
        draft[keyPath: field]
    }

    /// SHA-256(0x00 || line) (RFC 6962, 2.1), 32 bytes.
    var leaf: [UInt8] {
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: line)
        return Array(hash.finalize())
    }

    /// Nil unless the line is an entry in canonical form.
    ///
    /// An entry is its act with two fields more, so what is left without them must be the act's own canonical form.
    init?(line: some Collection<UInt8>) {
        let line = Array(line)
        guard let number = line.field(after: Self.numberKey, where: { (0x30...0x39).contains($0) }),
            let previous = line.field(after: Self.previousKey, where: { $0 != UInt8(ascii: "\"") }),
            number.upperBound < previous.lowerBound, previous.upperBound < line.count,
            let value = Int(String(decoding: line[number], as: UTF8.self))
        else { return nil }
        let start = number.lowerBound - Self.numberKey.count
        let link = previous.lowerBound - Self.previousKey.count
        let act = line[..<start] + line[number.upperBound..<link] + line[(previous.upperBound + 1)...]
        guard let draft = try? AuditDraft(bytes: Array(act)) else { return nil }
        self.number = value
        self.draft = draft
        self.line = line
        self.previous = Array(line[previous])
    }

    private static let numberKey = Array(",\"n\":".utf8)
    private static let previousKey = Array(",\"prev\":\"".utf8)

    /// The number alone, of a line that may be anything.
    static func number(of line: ArraySlice<UInt8>) -> Int? {
        line.field(after: numberKey, where: { (0x30...0x39).contains($0) })
            .flatMap { Int(String(decoding: line[$0], as: UTF8.self)) }
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where the value behind the first appearance of `key` is, which goes on as long as `belongs` says.
    fileprivate func field(after key: [UInt8], where belongs: (UInt8) -> Bool) -> Range<Int>? {
        guard let first = key.first, count > key.count else { return nil }
        var at = startIndex
        while at <= endIndex - key.count {
            if self[at] == first, self[at..<(at + key.count)].elementsEqual(key) {
                let start = at + key.count
                let end = self[start...].firstIndex { !belongs($0) } ?? endIndex
                return start..<end
            }
            at += 1
        }
        return nil
    }
}
