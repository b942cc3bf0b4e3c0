/// Where the bytes of the items lie: ISO/IEC 14496-12 section 8.11.3.
enum HEIFLocations {
    struct Location {
        let construction: HEIFItem.Construction
        let extents: [(offset: Int, length: Int)]
    }

    /// Reads the table as it stands; whether its places exist is checked when they are visited.
    static func read(
        _ box: ISOBox,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) -> [Int: Location] {
        var cursor = ISOCursor(box.payload)
        let version = try cursor.takeVersion(in: bytes).version
        let widths = Widths(try cursor.take(2, in: bytes), version: version)
        guard widths.areValid, version <= 2 else { throw .malformed(.heif(.boxContent), offset: box.start) }
        var locations: [Int: Location] = [:]
        for _ in 0..<(try cursor.take(version < 2 ? 2 : 4, in: bytes)) {
            try budget.spend()
            let id = try cursor.take(version < 2 ? 2 : 4, in: bytes)
            let location = try readItem(&cursor, widths, version: version, in: bytes, &budget)
            guard locations.updateValue(location, forKey: id) == nil else {
                throw .malformed(.heif(.itemLocation), offset: cursor.offset)
            }
        }
        return locations
    }

    /// How many bytes each sort of number has.
    private struct Widths {
        let offset, length, base, index: Int

        init(_ packed: Int, version: Int) {
            (offset, length, base) = (packed >> 12 & 15, packed >> 8 & 15, packed >> 4 & 15)
            index = version == 0 ? 0 : packed & 15
        }

        var areValid: Bool { [offset, length, base, index].allSatisfy([0, 4, 8].contains) }
    }

    private static func readItem(
        _ cursor: inout ISOCursor,
        _ widths: Widths,
        version: Int,
        in bytes: Span<UInt8>,
        _ budget: inout ISOBudget
    ) throws(CleaningError) -> Location {
        let method = version == 0 ? 0 : try cursor.take(2, in: bytes) & 15
        let dataReference = try cursor.take(2, in: bytes)
        let base = try cursor.take(widths.base, in: bytes)
        let count = try cursor.take(2, in: bytes)
        try budget.spend(count)
        var extents: [(offset: Int, length: Int)] = []
        for _ in 0..<count {
            _ = try cursor.take(widths.index, in: bytes)
            let (offset, overflow) = base.addingReportingOverflow(try cursor.take(widths.offset, in: bytes))
            let length = try cursor.take(widths.length, in: bytes)
            guard !overflow else { throw .malformed(.heif(.itemLocation), offset: cursor.offset) }
            extents.append((offset, length))
        }
        return Location(construction: construction(method, dataReference), extents: extents)
    }

    /// Data reference zero is this file.
    private static func construction(_ method: Int, _ dataReference: Int) -> HEIFItem.Construction {
        switch (method, dataReference) {
        case (0, 0): .file
        case (1, _): .itemData
        default: .other
        }
    }
}
