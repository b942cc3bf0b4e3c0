extension HEIFFile {
    /// The `meta` box for data that begins there.
    func tables(dataStart: Int) -> [UInt8] {
        let zeros = Array(repeating: UInt8(0), count: 12)
        let handler = [0, 0, 0, 0] + Array("pict".utf8) + zeros + Array(handlerName.utf8) + [0]
        let beside = items.filter(\.isBesideTables).flatMap(\.data)
        return HEIFBox.full(
            "meta",
            HEIFBox.full("hdlr", handler) + HEIFBox.full("pitm", HEIFBox.number(primary, 2)) + itemTable
                + locationTable(dataStart: dataStart) + referenceTable
                + HEIFBox.plain("iprp", HEIFBox.plain("ipco", properties.flatMap(\.self)) + associationTable)
                + (beside.isEmpty ? [] : HEIFBox.plain("idat", beside)) + insideTables
        )
    }

    private var itemTable: [UInt8] {
        let entries = items.flatMap { item in
            HEIFBox.full(
                "infe",
                version: 2,
                flags: item.isHidden ? 1 : 0,
                HEIFBox.number(item.id, 2) + [0, 0] + Array(item.type.utf8) + Array(item.name.utf8) + [0]
                    + (item.type == "mime" ? Array(item.contentType.utf8) + [0] : [])
            )
        }
        return HEIFBox.full("iinf", HEIFBox.number(items.count, 2) + entries)
    }

    private func locationTable(dataStart: Int) -> [UInt8] {
        let width = hasWideLocations ? 8 : 4
        var table: [UInt8] = (hasWideLocations ? [0x88, 0x80] : [0x44, 0]) + HEIFBox.number(items.count, 2)
        var offsets = (file: dataStart, beside: 0)
        for item in items {
            let offset = item.isBesideTables ? offsets.beside : offsets.file
            table += HEIFBox.number(item.id, 2) + [0, item.isBesideTables ? 1 : 0, 0, 0]
            table += hasWideLocations ? HEIFBox.number(offset, 8) : []
            table += HEIFBox.number(1, 2) + HEIFBox.number(hasWideLocations ? 0 : offset, width)
            table += HEIFBox.number(item.data.count, width)
            offsets.file += item.isBesideTables ? 0 : item.data.count
            offsets.beside += item.isBesideTables ? item.data.count : 0
        }
        return HEIFBox.full("iloc", version: 1, table)
    }

    private var referenceTable: [UInt8] {
        let boxes = references.flatMap { reference in
            HEIFBox.plain(
                reference.type,
                HEIFBox.number(reference.from, 2) + HEIFBox.number(reference.to.count, 2)
                    + reference.to.flatMap { HEIFBox.number($0, 2) }
            )
        }
        return boxes.isEmpty ? [] : HEIFBox.full("iref", boxes)
    }

    private var associationTable: [UInt8] {
        let entries = items.filter { !$0.properties.isEmpty }
        let table = entries.flatMap { item in
            HEIFBox.number(item.id, 2) + [UInt8(item.properties.count)]
                + item.properties.flatMap { HEIFBox.number($0.index + 1 + ($0.isEssential ? 0x8000 : 0), 2) }
        }
        return HEIFBox.full("ipma", flags: 1, HEIFBox.number(entries.count) + table)
    }
}
