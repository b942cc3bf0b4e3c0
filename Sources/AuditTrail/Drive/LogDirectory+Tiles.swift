extension LogDirectory {
    static let tilesFolder = "tile"

    /// The hashes of a tile as they stand on the drive; nil when it is not there or not a tile of this width.
    func tile(level: Int, index: Int, width: Int = Tile.width) throws(AuditLogError) -> [TreeHash]? {
        let (name, file) = Tile.path(level: level, index: index, width: width)
        guard let file = try folder.open("\(Self.tilesFolder)/\(name)/\(file)", for: .reading),
            let hashes = Tile.hashes(of: try file.contents(atMost: Tile.width * TreeHash.byteCount + 1)),
            hashes.count == width
        else { return nil }
        return hashes
    }

    /// Writes a tile unless it is there as it is. It is derived from the lines, so the drive is not waited for.
    ///
    /// - Returns: whether another one was there.
    @discardableResult
    func write(_ tile: Tile) throws(AuditLogError) -> Bool {
        let width = tile.hashes.count
        let (name, file) = Tile.path(level: tile.level, index: tile.index, width: width)
        let path = "\(Self.tilesFolder)/\(name)/\(file)"
        let before = try folder.open(path, for: .reading)?.contents(atMost: tile.bytes.count + 1)
        guard before != tile.bytes else { return false }
        if before == nil { try makeFolders("\(Self.tilesFolder)/\(name)") }
        try folder.openExisting(path, for: .replacing).write(tile.bytes, at: 0)
        if width == Tile.width { try removePartials(level: tile.level, index: tile.index) }
        return before != nil
    }

    /// Removes a tile that was not full from where it was written.
    func removePartial(level: Int, index: Int, width: Int) throws(AuditLogError) {
        let (name, file) = Tile.path(level: level, index: index, width: width)
        try folder.remove("\(Self.tilesFolder)/\(name)/\(file)")
    }

    /// The right edge of the tree of the first `count` entries, as the tiles have it; nil when one of them is not
    /// there.
    ///
    /// Only full tiles are read, so `count` must be a multiple of 256. What is read here is worth something once the
    /// root that comes of it is a signed one.
    func edge(of count: Int) throws(AuditLogError) -> TreeEdge? {
        guard count % Tile.width == 0 else { return nil }
        var unfinished: [[TreeHash]] = [[]]
        var rest = count / Tile.width
        while rest > 0 {
            let level = unfinished.count
            var hashes: [TreeHash] = []
            for index in (rest / Tile.width * Tile.width)..<rest {
                guard let below = try tile(level: level - 1, index: index) else { return nil }
                hashes.append(Tile.root(of: below[...]))
            }
            unfinished.append(hashes)
            rest /= Tile.width
        }
        return TreeEdge(count: count, unfinished: unfinished)
    }

    private func removePartials(level: Int, index: Int) throws(AuditLogError) {
        let (name, _) = Tile.path(level: level, index: index, width: 1)
        try folder.removeFolder("\(Self.tilesFolder)/\(name)")
    }

    private func makeFolders(_ path: String) throws(AuditLogError) {
        var made = ""
        for part in path.split(separator: "/") {
            made += made.isEmpty ? String(part) : "/" + part
            do throws(AuditLogError) {
                try folder.makeFolder(made)
            } catch .alreadyThere {
                continue
            }
        }
    }
}
