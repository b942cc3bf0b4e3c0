/// A HEIF file in parts, which can be changed one by one before it is put together: ISO/IEC 23008-12.
public struct HEIFFile: Sendable {
    /// A picture, a piece of metadata or a rule for making a picture from others.
    public struct Item: Sendable {
        /// Its number.
        public var id: Int
        /// Four characters.
        public var type: String
        /// Whether it is only there for other items.
        public var isHidden = false
        /// Its name, which nobody needs.
        public var name = ""
        /// The media type of a `mime` item.
        public var contentType = ""
        /// Its bytes.
        public var data: [UInt8]
        /// Whether they are stored beside the tables and not with the other data.
        public var isBesideTables = false
        /// Its properties by their place in the list, from zero.
        public var properties: [Property] = []

        /// An item without properties.
        public init(id: Int, type: String, data: [UInt8]) {
            self.id = id
            self.type = type
            self.data = data
        }
    }

    /// A property of an item.
    public struct Property: Sendable {
        /// Its place in the list, from zero.
        public var index: Int
        /// Whether a reader must know it.
        public var isEssential: Bool

        /// A property by its place.
        public init(_ index: Int, essential isEssential: Bool) {
            self.index = index
            self.isEssential = isEssential
        }
    }

    /// One item's reference to others.
    public struct Reference: Sendable {
        /// Four characters.
        public var type: String
        /// Who refers.
        public var from: Int
        /// To whom.
        public var to: [Int]

        /// A reference.
        public init(_ type: String, from: Int, to: [Int]) {
            self.type = type
            self.from = from
            self.to = to
        }
    }

    /// The major brand and those it is compatible with.
    public var brands = ["heic", "mif1", "heic"]
    /// The number of the primary item.
    public var primary: Int
    /// All items.
    public var items: [Item]
    /// All references.
    public var references: [Reference]
    /// Whole boxes.
    public var properties: [[UInt8]]
    /// Bytes before `ftyp`.
    public var leading: [UInt8] = []
    /// Boxes between `ftyp` and `meta`.
    public var beforeTables: [UInt8] = []
    /// Boxes at the end of `meta`.
    public var insideTables: [UInt8] = []
    /// Bytes at the start of `mdat` that belong to no item.
    public var gap: [UInt8] = []
    /// Bytes behind the last box.
    public var trailer: [UInt8] = []
    /// The name of the handler, without the zero behind it.
    public var handlerName = ""
    /// The box around the data has its size in eight bytes.
    public var hasWideData = false
    /// Added to the places of the items' data, to make them lie.
    public var displacement = 0
    /// Offsets are counted from a base and have eight bytes.
    public var hasWideLocations = false

    /// A file of these items.
    public init(primary: Int, items: [Item], references: [Reference], properties: [[UInt8]]) {
        self.primary = primary
        self.items = items
        self.references = references
        self.properties = properties
    }

    /// The whole file.
    public var bytes: [UInt8] {
        let front = leading + fileType + beforeTables
        let tablesLength = tables(dataStart: 0).count
        let header = hasWideData ? 16 : 8
        let data = gap + items.filter { !$0.isBesideTables }.flatMap(\.data)
        let start = front.count + tablesLength + header + gap.count + displacement
        return front + tables(dataStart: start)
            + (hasWideData ? HEIFBox.wide("mdat", data) : HEIFBox.plain("mdat", data)) + trailer
    }

    /// The box that says what the file is.
    public var fileType: [UInt8] {
        HEIFBox.plain("ftyp", Array(brands[0].utf8) + [0, 0, 0, 0] + brands.dropFirst().flatMap { Array($0.utf8) })
    }

    /// Adds an item that describes the primary one.
    public mutating func describe(type: String, contentType: String = "", _ data: [UInt8]) {
        add(type: type, contentType: contentType, data, reference: "cdsc", properties: [])
    }

    /// Adds an item with a reference to the primary one.
    public mutating func add(
        type: String,
        contentType: String = "",
        _ data: [UInt8],
        reference: String,
        properties: [Property]
    ) {
        var item = Item(id: (items.map(\.id).max() ?? 0) + 1, type: type, data: data)
        item.contentType = contentType
        item.properties = properties
        items.append(item)
        references.append(Reference(reference, from: item.id, to: [primary]))
    }

    /// Gives the primary item a property.
    public mutating func addProperty(_ box: [UInt8], essential: Bool) {
        properties.append(box)
        let property = Property(properties.count - 1, essential: essential)
        changePrimary { $0.properties.append(property) }
    }

    /// Takes the properties of a type from the primary item.
    public mutating func removeProperties(of type: String) {
        let indices = properties.indices.filter { properties[$0][4..<8].elementsEqual(type.utf8) }
        changePrimary { $0.properties.removeAll { indices.contains($0.index) } }
    }

    /// Changes the primary item.
    public mutating func changePrimary(_ change: (inout Item) -> Void) {
        for index in items.indices where items[index].id == primary { change(&items[index]) }
    }
}
