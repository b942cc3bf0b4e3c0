/// The tables of the `meta` box of a file: which items there are, where their bytes lie and what is said about them.
///
/// Nothing in them is followed here, so nothing can go round in circles.
struct HEIFTables {
    /// Where the box begins.
    let start: Int
    private(set) var primary: Int?
    private(set) var items: [Int: HEIFItem] = [:]
    private(set) var references = HEIFReferences()
    /// The boxes of all properties, in the order in which items number them.
    private(set) var properties: [ISOBox] = []
    /// Payload of the `idat` box.
    private(set) var itemData: Range<Int>?
    /// Boxes that are none of these tables.
    private(set) var unknown: [ISOBox] = []
    private(set) var isHandlerNamed = false
    /// Whether the box describes pictures at all.
    private(set) var isPicture = false

    /// Reads the content of a `meta` box: ISO/IEC 14496-12 section 8.11.1.
    init(_ meta: ISOBox, in bytes: Span<UInt8>, _ budget: inout ISOBudget) throws(CleaningError) {
        start = meta.start
        var cursor = ISOCursor(meta.payload)
        _ = try cursor.takeVersion(in: bytes)
        var seen: Set<FourCC> = []
        for box in try bytes.boxes(in: cursor.rest, &budget) {
            let isNew = seen.insert(box.type).inserted
            guard isNew || !Self.single.contains(box.type) else {
                throw .malformed(.heif(.repeatedBox), offset: box.start)
            }
            try read(box, in: bytes, &budget)
        }
    }

    private static let single: Set<FourCC> = ["hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat"]

    private mutating func read(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) {
        switch box.type {
        case "hdlr": readHandler(box, in: bytes)
        case "pitm":
            var cursor = ISOCursor(box.payload)
            primary = try cursor.take(try cursor.takeVersion(in: bytes).version == 0 ? 2 : 4, in: bytes)
        case "iinf": try readItems(box, in: bytes, &budget)
        case "iloc": try readLocations(box, in: bytes, &budget)
        case "iref": try references.read(box, in: bytes, &budget)
        case "iprp": try readProperties(box, in: bytes, &budget)
        case "idat": itemData = box.payload
        case "dinf", "grpl": break
        default: unknown.append(box)
        }
    }

    /// Version, four bytes, the handler's type, twelve bytes, and its name.
    private mutating func readHandler(_ box: ISOBox, in bytes: Span<UInt8>) {
        isPicture = box.payload.count >= 12 && bytes.fourCC(at: box.payload.lowerBound + 8) == "pict"
        isHandlerNamed = bytes.holdsContent(in: box.payload.dropFirst(12))
    }

    private mutating func readItems(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) {
        var cursor = ISOCursor(box.payload)
        let version = try cursor.takeVersion(in: bytes).version
        _ = try cursor.take(version == 0 ? 2 : 4, in: bytes)
        for entry in try bytes.boxes(in: cursor.rest, &budget) where entry.type == "infe" {
            try readItem(entry, in: bytes)
        }
    }

    private mutating func readItem(_ box: ISOBox, in bytes: Span<UInt8>) throws(CleaningError) {
        var cursor = ISOCursor(box.payload)
        let version = try cursor.takeVersion(in: bytes).version
        let id = try cursor.take(version == 3 ? 4 : 2, in: bytes)
        let isProtected = try cursor.take(2, in: bytes) != 0
        // Versions before the second have no type: such an item is no picture.
        let type = version >= 2 ? FourCC(code: UInt32(truncatingIfNeeded: try cursor.take(4, in: bytes))) : "\0\0\0\0"
        let isNamed = !cursor.takeText(in: bytes).isEmpty
        guard items[id]?.type == nil || items[id]?.type == "\0\0\0\0" else {
            throw .malformed(.heif(.reference), offset: box.start)
        }
        items[id, default: HEIFItem()].type = type
        items[id, default: HEIFItem()].isNamed = isNamed
        items[id, default: HEIFItem()].isProtected = isProtected
        items[id, default: HEIFItem()].contentType = type == "mime" ? cursor.takeText(in: bytes) : []
    }

    private mutating func readLocations(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) {
        for (id, location) in try HEIFLocations.read(box, in: bytes, &budget) {
            items[id, default: HEIFItem()].construction = location.construction
            items[id, default: HEIFItem()].extents = location.extents
        }
    }

    /// The list of properties and, behind it, which of them each item has: ISO/IEC 23008-12 section 9.3.
    private mutating func readProperties(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) {
        let boxes = try bytes.boxes(in: box.payload, &budget)
        let lists = boxes.filter { $0.type == "ipco" }
        guard lists.count <= 1 else { throw .malformed(.heif(.repeatedBox), offset: box.start) }
        for list in lists { properties = try bytes.boxes(in: list.payload, &budget) }
        for table in boxes where table.type == "ipma" {
            try readAssociations(table, in: bytes, &budget)
        }
    }

    private mutating func readAssociations(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) {
        var cursor = ISOCursor(box.payload)
        let (version, flags) = try cursor.takeVersion(in: bytes)
        let width = flags & 1 == 0 ? 1 : 2
        for _ in 0..<(try cursor.take(4, in: bytes)) {
            let id = try cursor.take(version == 0 ? 2 : 4, in: bytes)
            let count = try cursor.take(1, in: bytes)
            try budget.spend(1 + count)
            for _ in 0..<count {
                let number = try cursor.take(width, in: bytes)
                let top = 1 << (8 * width - 1)
                guard number & (top - 1) > 0 else { continue }
                items[id, default: HEIFItem()].properties.append(
                    HEIFItem.Property(index: number & (top - 1) - 1, isEssential: number & top != 0)
                )
            }
        }
    }
}

extension Span<UInt8> {
    /// Whether any byte there is not zero.
    func holdsContent(in range: Range<Int>) -> Bool {
        range.clamped(to: indices).contains { self[$0] != 0 }
    }
}
