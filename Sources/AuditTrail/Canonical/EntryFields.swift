import Foundation

/// Where the values of a scanned line are. Ranges are offsets into the bytes that were scanned, which may hold other
/// lines too, inside the quotes or brackets.
struct EntryFields {
    var action = 0..<0
    var actor = 0..<0
    var at: Timestamp
    var commitment: Range<Int>?
    var device: Range<Int>?
    var facts: Range<Int>?
    var id: Range<Int>
    var number = 0
    var counts: [Count] = []
    var objects: Range<Int>?
    var policy: Range<Int>?
    var previous = 0..<0
    var result: AuditResult
    var rules: Range<Int>?

    struct Count {
        let name: Range<Int>
        let value: Int
    }

    func text(_ range: Range<Int>, in line: [UInt8]) -> String {
        String(decoding: line[range], as: UTF8.self)
    }

    /// The act's id, of 32 digits and four hyphens.
    func uuid(in line: [UInt8]) -> UUID {
        let digits = line[id].filter { $0 != UInt8(ascii: "-") }.map { $0.isDigit ? $0 - 0x30 : $0 - 0x57 }
        func byte(_ index: Int) -> UInt8 {
            digits[2 * index] << 4 | digits[2 * index + 1]
        }
        return UUID(
            uuid: (
                byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7),
                byte(8), byte(9), byte(10), byte(11), byte(12), byte(13), byte(14), byte(15)
            )
        )
    }

    /// The elements of a list, which are separated by commas and quoted; no element has either in it.
    func list(_ range: Range<Int>?, in line: [UInt8]) -> [String] {
        guard let range else { return [] }
        return line[range].split(separator: UInt8(ascii: ",")).map { element in
            String(decoding: element.dropFirst().dropLast(), as: UTF8.self)
        }
    }

    func counts(in line: [UInt8]) -> [String: Int] {
        Dictionary(counts.map { (text($0.name, in: line), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
