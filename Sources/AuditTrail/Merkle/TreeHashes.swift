/// The hashes of a whole tree, from which proofs are made: a log's tiles, or the same hashes made of its lines.
struct TreeHashes {
    private enum Source {
        case tiles(LogDirectory)
        case lines([[TreeHash]])
    }

    /// How many entries the tree has.
    let size: Int
    private let source: Source
    /// The tiles that were read, by level and index.
    private var known: [Int: [Int: [TreeHash]]] = [:]

    /// The hashes as the tiles of a log have them. They are worth something once they lead to a signed root.
    init(tilesOf directory: LogDirectory, size: Int) {
        self.size = size
        source = .tiles(directory)
    }

    /// The hashes of the lines of a log, which are all read and checked.
    init(linesOf directory: LogDirectory, checkpoint: Checkpoint) throws(AuditLogError) {
        var levels: [[TreeHash]] = [[]]
        var lines = try CheckedLines(directory, checkpoints: [checkpoint], sizes: directory.segmentSizes())
        while lines.position.count < checkpoint.size, case .line = try lines.next() {
            for tile in lines.takeFilled() {
                if levels.count == tile.level { levels.append([]) }
                levels[tile.level] += tile.hashes
            }
        }
        for (level, rest) in lines.edge.unfinished.enumerated() {
            if levels.count == level { levels.append([]) }
            levels[level] += rest
        }
        size = checkpoint.size
        source = .lines(levels)
    }

    /// The hash of the subtree over `count` entries from `first` on: a node of the tree, or of one of its earlier
    /// states. Nil when a tile that is needed is not there.
    mutating func root(from first: Int, count: Int) throws(AuditLogError) -> TreeHash? {
        guard count > 1 else { return count == 1 ? try node(height: 0, index: first) : .ofNothing }
        let height = Int.bitWidth - 1 - count.leadingZeroBitCount
        if count == 1 << height { return try node(height: height, index: first >> height) }
        let left = count.split
        guard let near = try root(from: first, count: left), let far = try root(from: first + left, count: count - left)
        else { return nil }
        return TreeHash(near, far)
    }

    /// A complete subtree: one hash of a tile, or some that are neighbours in a tile.
    private mutating func node(height: Int, index: Int) throws(AuditLogError) -> TreeHash? {
        let level = height / Tile.height
        let within = height % Tile.height
        let start = index << within
        let tile = try hashes(level: level, index: start / Tile.width)
        let range = (start % Tile.width)..<(start % Tile.width + 1 << within)
        guard let tile, range.upperBound <= tile.count else { return nil }
        return Tile.root(of: tile[range])
    }

    private mutating func hashes(level: Int, index: Int) throws(AuditLogError) -> [TreeHash]? {
        if let tile = known[level]?[index] { return tile }
        let tile: [TreeHash]?
        switch source {
        case .tiles(let directory):
            let inLevel = size >> (Tile.height * level)
            let width = min(Tile.width, inLevel - index * Tile.width)
            tile = width > 0 ? try directory.tile(level: level, index: index, width: width) : nil
        case .lines(let levels):
            guard level < levels.count else { return nil }
            tile = Array(levels[level].dropFirst(index * Tile.width).prefix(Tile.width))
        }
        known[level, default: [:]][index] = tile
        return tile
    }
}

extension Int {
    /// The largest power of 2 below a number of entries above 1: where a tree divides (RFC 6962, 2.1).
    var split: Int {
        1 << (Int.bitWidth - 1 - (self - 1).leadingZeroBitCount)
    }
}
