/// What the tables of a `meta` box say about one item: ISO/IEC 14496-12 sections 8.11.3 and 8.11.6, 23008-12 section
/// 9.3.
struct HEIFItem {
    /// A property and whether a reader must know it.
    struct Property: Equatable {
        /// Counted from zero in the list of all properties.
        let index: Int
        let isEssential: Bool
    }

    /// Where the bytes are counted from.
    enum Construction: Equatable {
        case file, itemData, other
    }

    var type: FourCC = "\0\0\0\0"
    /// The media type of a `mime` item.
    var contentType: [UInt8] = []
    var isNamed = false
    var isProtected = false
    var construction = Construction.file
    /// Offset and length of each piece, as they stand in the table; not checked.
    var extents: [(offset: Int, length: Int)] = []
    var properties: [Property] = []

    /// Coded as HEVC or AV1.
    var isCoded: Bool { type == "hvc1" || type == "av01" }
}
