/// Writes a file with one picture: `ftyp`, `meta` with tables of our own making, and `mdat`.
struct HEIFWriter {
    private let picture: HEIFPicture
    private let tables: HEIFTables
    /// Items are numbered anew from one, the primary one first.
    private let numbers: [Int: Int]
    /// The properties that are used, in the order of their first use.
    private let properties: [ISOBox]
    /// New numbers of the properties, from one, by their place in the old list.
    private let propertyNumbers: [Int: Int]

    init(_ picture: HEIFPicture, of tables: HEIFTables) {
        self.picture = picture
        self.tables = tables
        numbers = Dictionary(uniqueKeysWithValues: picture.parts.enumerated().map { ($1.id, $0 + 1) })
        var properties: [ISOBox] = []
        var propertyNumbers: [Int: Int] = [:]
        for part in picture.parts {
            for (property, box) in HEIFPropertyReader(tables: tables, item: part.item).kept
            where propertyNumbers[property.index] == nil {
                properties.append(box)
                propertyNumbers[property.index] = properties.count
            }
        }
        self.properties = properties
        self.propertyNumbers = propertyNumbers
    }

    /// The whole file. The places of the data depend on the length of the tables, which does not depend on the places.
    func file(from bytes: Span<UInt8>) throws(CleaningError) -> [UInt8] {
        let brand: FourCC = picture.coded?.item.type == "av01" ? "avif" : "heic"
        let head = Self.box("ftyp", brand.bytes + [0, 0, 0, 0] + Array("mif1".utf8) + brand.bytes)
        let tableLength = meta(dataStart: 0, in: bytes).count
        var file = head + meta(dataStart: head.count + tableLength + 8, in: bytes)
        let dataLength = picture.parts.reduce(0) { $0 + $1.length }
        file.reserveCapacity(file.count + 8 + dataLength)
        file.append(uint32: 8 + dataLength)
        file += Array("mdat".utf8)
        for piece in picture.parts.flatMap(\.data) {
            file.append(bytes, in: piece)
        }
        return file
    }

    private func meta(dataStart: Int, in bytes: Span<UInt8>) -> [UInt8] {
        let handler = [0, 0, 0, 0] + Array("pict".utf8) + Array(repeating: 0, count: 13)
        return Self.fullBox(
            "meta",
            Self.fullBox("hdlr", handler) + Self.fullBox("pitm", Self.pair(1)) + itemInformation
                + locations(dataStart: dataStart) + itemReferences
                + Self.box("iprp", propertyList(in: bytes) + associations)
        )
    }

    private var itemInformation: [UInt8] {
        let entries = picture.parts.enumerated().flatMap { index, part in
            // Items that are only there for the first one are hidden.
            Self.fullBox(
                "infe",
                version: 2,
                flags: index == 0 ? 0 : 1,
                Self.pair(index + 1) + [0, 0] + part.item.type.bytes + [0]
            )
        }
        return Self.fullBox("iinf", Self.pair(picture.parts.count) + entries)
    }

    /// Offsets and lengths of four bytes, one piece for each item.
    private func locations(dataStart: Int) -> [UInt8] {
        var table = [0x44, 0] + Self.pair(picture.parts.count)
        var offset = dataStart
        for (index, part) in picture.parts.enumerated() {
            table += Self.pair(index + 1) + [0, 0] + Self.pair(part.length > 0 ? 1 : 0)
            guard part.length > 0 else { continue }
            table.append(uint32: offset)
            table.append(uint32: part.length)
            offset += part.length
        }
        return Self.fullBox("iloc", table)
    }

    private var itemReferences: [UInt8] {
        var table = picture.parts.filter { !$0.sources.isEmpty }.flatMap { part in
            reference("dimg", from: part.id, to: part.sources)
        }
        if let transparency = picture.transparency {
            table += reference("auxl", from: transparency, to: [picture.primary.id])
            table += picture.isPremultiplied ? reference("prem", from: picture.primary.id, to: [transparency]) : []
        }
        return table.isEmpty ? [] : Self.fullBox("iref", table)
    }

    private func reference(_ type: FourCC, from: Int, to: [Int]) -> [UInt8] {
        let targets = to.flatMap { Self.pair(numbers[$0, default: 0]) }
        return Self.box(type, Self.pair(numbers[from, default: 0]) + Self.pair(to.count) + targets)
    }

    private func propertyList(in bytes: Span<UInt8>) -> [UInt8] {
        Self.box("ipco", properties.flatMap { Self.box($0.type, bytes.bytes(in: $0.payload)) })
    }

    /// Numbers of fifteen bits; the sixteenth says that a reader must know the property.
    private var associations: [UInt8] {
        var table: [UInt8] = []
        table.append(uint32: picture.parts.count)
        for (index, part) in picture.parts.enumerated() {
            let kept = HEIFPropertyReader(tables: tables, item: part.item).kept
            table += Self.pair(index + 1) + [UInt8(truncatingIfNeeded: kept.count)]
            for (property, _) in kept {
                table += Self.pair(propertyNumbers[property.index, default: 0] | (property.isEssential ? 0x8000 : 0))
            }
        }
        return Self.fullBox("ipma", flags: 1, table)
    }

    private static func box(_ type: FourCC, _ content: [UInt8]) -> [UInt8] {
        var box: [UInt8] = []
        box.append(uint32: 8 + content.count)
        return box + type.bytes + content
    }

    private static func fullBox(_ type: FourCC, version: UInt8 = 0, flags: UInt8 = 0, _ content: [UInt8]) -> [UInt8] {
        box(type, [version, 0, 0, flags] + content)
    }

    private static func pair(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }
}

extension HEIFPicture.Part {
    /// How many bytes the item has.
    var length: Int { data.reduce(0) { $0 + $1.count } }
}
