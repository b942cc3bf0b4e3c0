/// A log's name, for example `consentry.123456/audit/<uuid>`: one line in the file `origin`, and later the first line
/// of every checkpoint (C2SP tlog-checkpoint).
struct LogOrigin {
    static let longest = 255

    let name: String

    /// Nil unless it is 1 to 255 of `A–Z a–z 0–9 . _ : - /`.
    init?(_ name: String) {
        guard (1...Self.longest).contains(name.utf8.count),
            name.utf8.allSatisfy({ $0.isIdentifierByte || $0 == UInt8(ascii: "/") })
        else { return nil }
        self.name = name
    }

    /// Nil unless the file is a name and a line feed.
    init?(file: [UInt8]) {
        guard file.last == EntryFormat.lineFeed else { return nil }
        self.init(String(decoding: file.dropLast(), as: UTF8.self))
    }

    var bytes: [UInt8] {
        Array(name.utf8) + [EntryFormat.lineFeed]
    }

    var hash: TreeHash {
        TreeHash(leaf: Array(name.utf8))
    }
}
