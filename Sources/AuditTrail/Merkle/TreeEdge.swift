/// The right edge of a growing Merkle tree: enough to add leaves and to know the root, about as much memory for any
/// size.
struct TreeEdge: Sendable {
    /// How many leaves the tree has.
    private(set) var count = 0
    /// The hashes of the largest complete subtrees, from left to right.
    private var peaks: [TreeHash] = []
    /// The hashes of the unfinished tile of each level.
    private(set) var unfinished: [[TreeHash]] = [[]]

    init() {}

    /// An edge whose tiles are unfinished as given: `unfinished[0]` is empty, and level `l` has as many hashes as
    /// `count` has at base 256 in place `l`.
    init(count: Int, unfinished: [[TreeHash]]) {
        self.count = count
        self.unfinished = unfinished
        for level in unfinished.reversed() {
            var rest = level[...]
            var width = Tile.width / 2
            while width > 0 {
                if rest.count >= width {
                    peaks.append(Tile.root(of: rest.prefix(width)))
                    rest = rest.dropFirst(width)
                }
                width /= 2
            }
        }
    }

    /// The root hash (RFC 6962, 2.1).
    var root: TreeHash {
        guard let last = peaks.last else { return .ofNothing }
        return peaks.dropLast().reversed().reduce(last) { TreeHash($1, $0) }
    }

    /// Adds a leaf, and hands over the tiles that it fills, the lowest first.
    mutating func append(_ leaf: TreeHash, filling tiles: (Tile) -> Void) {
        unfinished[0].append(leaf)
        var hash = leaf
        var height = 0
        while count >> height & 1 == 1, let left = peaks.popLast() {
            hash = TreeHash(left, hash)
            height += 1
            guard height % Tile.height == 0 else { continue }
            let level = height / Tile.height
            tiles(Tile(level: level - 1, index: count >> height, hashes: unfinished[level - 1]))
            unfinished[level - 1] = []
            if unfinished.count == level { unfinished.append([]) }
            unfinished[level].append(hash)
        }
        peaks.append(hash)
        count += 1
    }

    mutating func append(_ leaf: TreeHash) {
        append(leaf) { _ in }
    }

    /// The tiles that are not full.
    var partialTiles: [Tile] {
        unfinished.indices.filter { !unfinished[$0].isEmpty }.map { level in
            Tile(level: level, index: count >> (Tile.height * (level + 1)), hashes: unfinished[level])
        }
    }
}
