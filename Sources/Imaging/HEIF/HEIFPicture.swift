/// The primary picture of a file: the items that decoding it needs, and nothing else.
///
/// Allowed are a coded picture, a grid of coded pictures, a copy of one of them (`iden`), and transparency of the same
/// kinds. A copy does not lead to a copy and a grid not to a grid, so there is no way round in a circle.
struct HEIFPicture {
    /// An item that is kept.
    struct Part {
        let id: Int
        let item: HEIFItem
        /// Where its bytes lie in the file.
        let data: [Range<Int>]
        /// The items it is made from, in their order.
        let sources: [Int]
    }

    /// The primary item first.
    private(set) var parts: [Part] = []
    /// The item that says how transparent the primary one is.
    private(set) var transparency: Int?
    /// Whether the colours were multiplied by their transparency.
    private(set) var isPremultiplied = false
    private let tables: HEIFTables
    private let limits: CleaningLimits
    private var taken: Set<Int> = []
    private var dataLength = 0

    init(_ tables: HEIFTables, in bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) {
        self.tables = tables
        self.limits = limits
        guard let primary = tables.primary, tables.items[primary] != nil else {
            throw .malformed(.heif(.noPicture), offset: tables.start)
        }
        try take(primary, within: nil, in: bytes)
        if let found = tables.transparency(of: primary, in: bytes), found != primary {
            try take(found, within: nil, in: bytes)
            transparency = found
            isPremultiplied = tables.references.targets("prem", of: primary).contains(found)
        }
    }

    /// The part that is shown.
    var primary: Part { parts[0] }

    /// Whether the item is kept.
    func holds(_ id: Int) -> Bool { taken.contains(id) }

    /// The first coded picture: all tiles are coded alike.
    var coded: Part? { parts.first(where: \.item.isCoded) }

    private mutating func take(_ id: Int, within parent: FourCC?, in bytes: Span<UInt8>) throws(CleaningError) {
        guard let item = tables.items[id] else { throw .malformed(.heif(.reference), offset: tables.start) }
        // A tile may stand for several places.
        guard taken.insert(id).inserted else {
            guard parent == "grid", item.isCoded else { throw .malformed(.heif(.reference), offset: tables.start) }
            return
        }
        try check(item, within: parent)
        let data = try place(item, in: bytes)
        let sources = item.isCoded ? [] : tables.references.targets("dimg", of: id)
        parts.append(Part(id: id, item: item, data: data, sources: sources))
        let size = try HEIFPropertyReader(tables: tables, item: item).checkedSize(in: bytes, limits: limits)
        switch item.type {
        case "iden":
            guard sources.count == 1 else { throw .malformed(.heif(.reference), offset: tables.start) }
        case "grid":
            try HEIFGrid(data, in: bytes).check(size: size, tiles: sources, in: tables, bytes: bytes, limits: limits)
        default: break
        }
        for source in sources {
            try take(source, within: item.type, in: bytes)
        }
    }

    private func check(_ item: HEIFItem, within parent: FourCC?) throws(CleaningError) {
        guard !item.isProtected else { throw .unsupported(.heif(.encrypted)) }
        let allowed: Set<FourCC> =
            switch parent {
            case nil: ["hvc1", "av01", "grid", "iden"]
            case "iden": ["hvc1", "av01", "grid"]
            default: ["hvc1", "av01"]
            }
        guard allowed.contains(item.type) else {
            throw .unsupported(.heif(item.type == "iovl" ? .overlay : .itemType))
        }
    }

    /// Finds an item's bytes. All of them together are no more than a file may have: pieces may overlap.
    private mutating func place(_ item: HEIFItem, in bytes: Span<UInt8>) throws(CleaningError) -> [Range<Int>] {
        let data = try tables.data(of: item, in: bytes)
        guard !data.isEmpty || item.type == "iden" else { throw .malformed(.heif(.itemLocation), offset: tables.start) }
        for piece in data {
            dataLength += piece.count
            guard dataLength <= limits.fileBytes else {
                throw .malformed(.heif(.itemLocation), offset: piece.lowerBound)
            }
        }
        return data
    }
}

extension HEIFTables {
    /// The ranges of an item's bytes, each inside the file.
    func data(of item: HEIFItem, in bytes: Span<UInt8>) throws(CleaningError) -> [Range<Int>] {
        let area: Range<Int>
        switch (item.construction, itemData) {
        case (.file, _): area = bytes.indices
        case (.itemData, let itemData?): area = itemData
        case (.itemData, nil): throw .malformed(.heif(.itemLocation), offset: start)
        case (.other, _): throw .unsupported(.heif(.construction))
        }
        var ranges: [Range<Int>] = []
        for (offset, length) in item.extents {
            guard offset <= area.count, length <= area.count - offset else {
                if item.construction == .file { throw .truncated(offset: bytes.count) }
                throw .malformed(.heif(.itemLocation), offset: area.lowerBound)
            }
            guard length > 0 else { throw .malformed(.heif(.itemLocation), offset: area.lowerBound + offset) }
            ranges.append(area.lowerBound + offset..<area.lowerBound + offset + length)
        }
        return ranges
    }

    /// The auxiliary picture that says how transparent another is: ISO/IEC 23008-12 section 6.6.2.1.
    func transparency(of picture: Int, in bytes: Span<UInt8>) -> Int? {
        let candidates = references.all.filter { $0.type == "auxl" && $0.to.contains(picture) }.map(\.from)
        for candidate in candidates {
            guard let item = items[candidate],
                let box = HEIFPropertyReader(tables: self, item: item).first("auxC")
            else { continue }
            // The name stands behind version and flags.
            var name = ISOCursor(box.payload.dropFirst(4))
            if Self.transparencyNames.contains(name.takeText(in: bytes)) { return candidate }
        }
        return nil
    }

    static let transparencyNames = ["urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1"]
        .map { Array($0.utf8) }
}
