/// What was acknowledged last: how many entries, and the leaf hash of the last of them.
///
/// The file `head` holds both as two lines. It is written after the entries are on the drive, so the log may be ahead of
/// it after a crash and is never behind it: that is how a log whose end was cut off is recognised.
struct LogHead: Equatable, Sendable {
    static let longestFile = 128

    let count: Int
    let hash: LeafHash

    init(count: Int, hash: LeafHash) {
        self.count = count
        self.hash = hash
    }

    /// Nil unless the file is exactly what `bytes` gives.
    init?(file: [UInt8]) {
        let lines = file.split(separator: EntryFormat.lineFeed, omittingEmptySubsequences: false)
        guard lines.count == 3, let count = Int(String(decoding: lines[0], as: UTF8.self)), count >= 0,
            let hash = LeafHash(base64: lines[1])
        else { return nil }
        self.init(count: count, hash: hash)
        guard bytes == file else { return nil }
    }

    var bytes: [UInt8] {
        Array("\(count)\n\(hash.base64Text)\n".utf8)
    }
}
