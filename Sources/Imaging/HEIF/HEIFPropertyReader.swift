/// Width and height in pixels before any turning.
struct HEIFSize: Equatable {
    let width: Int
    let height: Int
}

/// Reads what the properties of an item say: ISO/IEC 23008-12 section 6.5.
struct HEIFPropertyReader {
    let tables: HEIFTables
    let item: HEIFItem

    /// What a reader must know to show the picture, and what it may leave out.
    private static let known: Set<FourCC> = [
        "hvcC", "av1C", "ispe", "pixi", "colr", "irot", "imir", "clap", "pasp", "auxC",
    ]
    /// What may be said once for each item.
    private static let single: Set<FourCC> = ["hvcC", "av1C", "ispe", "irot", "imir", "clap", "auxC"]

    /// More than this is said about no picture.
    private static let mostProperties = 64

    /// The properties that are kept with the picture: what only describes it is not among them.
    var kept: [(property: HEIFItem.Property, box: ISOBox)] {
        item.properties.prefix(Self.mostProperties).compactMap { property in
            guard tables.properties.indices.contains(property.index) else { return nil }
            let box = tables.properties[property.index]
            return Self.known.contains(box.type) ? (property, box) : nil
        }
    }

    /// Width and height, checked together with everything else that is said about the item.
    func checkedSize(in bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) -> HEIFSize {
        try check()
        guard let box = first("ispe") else { throw .malformed(.heif(.property), offset: tables.start) }
        var cursor = ISOCursor(box.payload)
        _ = try cursor.takeVersion(in: bytes)
        let size = HEIFSize(width: try cursor.take(4, in: bytes), height: try cursor.take(4, in: bytes))
        guard size.width > 0, size.height > 0 else { throw .malformed(.heif(.property), offset: box.start) }
        // Both numbers have at most 32 bits.
        guard size.width * size.height <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
        return size
    }

    /// The first property of a type.
    func first(_ type: FourCC) -> ISOBox? {
        kept.first { $0.box.type == type }?.box
    }

    private func check() throws(CleaningError) {
        guard item.properties.count <= Self.mostProperties else {
            throw .malformed(.heif(.property), offset: tables.start)
        }
        var seen: Set<FourCC> = []
        for property in item.properties {
            guard tables.properties.indices.contains(property.index) else {
                throw .malformed(.heif(.property), offset: tables.start)
            }
            let box = tables.properties[property.index]
            guard Self.known.contains(box.type) || !property.isEssential else {
                throw .unsupported(.heif(.essentialProperty))
            }
            guard seen.insert(box.type).inserted || !Self.single.contains(box.type) else {
                throw .malformed(.heif(.property), offset: box.start)
            }
        }
        let coding: FourCC? = item.type == "hvc1" ? "hvcC" : item.type == "av01" ? "av1C" : nil
        guard coding.map(seen.contains) ?? true else { throw .malformed(.heif(.property), offset: tables.start) }
    }
}
