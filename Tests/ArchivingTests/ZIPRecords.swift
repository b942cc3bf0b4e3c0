import Foundation

/// Reads a ZIP archive of stored entries by its records (PKWARE APPNOTE 6.3.10), to see every byte of them.
struct ZIPRecords {
    struct Entry {
        let name: String
        let content: [UInt8]
        let time: Int
        let date: Int
        let permissions: Int
        let isStored: Bool
        let commentLength: Int
        let localExtra: [UInt8]
        let centralExtra: [UInt8]
    }

    struct Unreadable: Error {}

    let entries: [Entry]

    /// What libarchive adds to every entry: times (`UT`), none of them given, and owner and group (`ux`), both 0.
    static let emptyTimesAndOwnerZero: [UInt8] =
        [0x55, 0x54, 1, 0, 0] + [0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0]

    init(readingFrom path: String) throws {
        try self.init(Array(try Data(contentsOf: URL(filePath: path))))
    }

    init(_ bytes: [UInt8]) throws {
        let end = bytes.count - 22
        guard end >= 0, bytes.number(4, at: end) == 0x0605_4B50 else { throw Unreadable() }
        var offset = bytes.number(4, at: end + 16)
        entries = try (0..<bytes.number(2, at: end + 10)).map { _ in
            guard bytes.number(4, at: offset) == 0x0201_4B50 else { throw Unreadable() }
            let (nameLength, extraLength) = (bytes.number(2, at: offset + 28), bytes.number(2, at: offset + 30))
            let commentLength = bytes.number(2, at: offset + 32)
            let local = bytes.number(4, at: offset + 42)
            let localExtra = local + 30 + bytes.number(2, at: local + 26)
            let content = localExtra + bytes.number(2, at: local + 28)
            let extra = offset + 46 + nameLength
            defer { offset = extra + extraLength + commentLength }
            return Entry(
                name: String(decoding: bytes[(offset + 46)..<extra], as: UTF8.self),
                content: Array(bytes[content..<(content + bytes.number(4, at: offset + 20))]),
                time: bytes.number(2, at: offset + 12),
                date: bytes.number(2, at: offset + 14),
                permissions: bytes.number(2, at: offset + 40),
                isStored: bytes.number(2, at: offset + 10) == 0,
                commentLength: commentLength,
                localExtra: Array(bytes[localExtra..<content]),
                centralExtra: Array(bytes[extra..<(extra + extraLength)])
            )
        }
    }
}

extension [UInt8] {
    fileprivate func number(_ size: Int, at offset: Int) -> Int {
        self[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
