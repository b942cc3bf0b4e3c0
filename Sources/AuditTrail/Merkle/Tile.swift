/// A tile of the Merkle tree: up to 256 neighbouring hashes of one level (C2SP tlog-tiles).
struct Tile: Equatable {
    static let width = 256
    /// Levels of the tree between two levels of tiles.
    static let height = 8

    let level: Int
    let index: Int
    var hashes: [TreeHash]

    /// The folder below `tile/`, and the file in it: `0/x001/x234/067`, or `0/x001/x234/067.p/112`.
    static func path(level: Int, index: Int, width: Int = Tile.width) -> (folder: String, name: String) {
        var parts: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1_000)
            let padded = String(repeating: "0", count: 3 - digits.count) + digits
            parts.insert(parts.isEmpty ? padded : "x" + padded, at: 0)
            rest /= 1_000
        } while rest > 0
        let last = parts.removeLast()
        let folder = (["\(level)"] + parts).joined(separator: "/")
        return width == Self.width ? (folder, last) : ("\(folder)/\(last).p", "\(width)")
    }

    var bytes: [UInt8] {
        hashes.flatMap(\.bytes)
    }

    /// Nil unless the bytes are whole hashes, at most 256.
    static func hashes(of bytes: [UInt8]) -> [TreeHash]? {
        guard bytes.count % TreeHash.byteCount == 0, bytes.count <= width * TreeHash.byteCount else { return nil }
        return stride(from: 0, to: bytes.count, by: TreeHash.byteCount).compactMap { start in
            TreeHash(bytes: Array(bytes[start..<(start + TreeHash.byteCount)]))
        }
    }

    /// The hash of a complete subtree: as many hashes as a power of 2.
    static func root(of hashes: ArraySlice<TreeHash>) -> TreeHash {
        var row = Array(hashes)
        while row.count > 1 {
            row = stride(from: 0, to: row.count - 1, by: 2).map { TreeHash(row[$0], row[$0 + 1]) }
        }
        return row.first ?? .ofNothing
    }
}
