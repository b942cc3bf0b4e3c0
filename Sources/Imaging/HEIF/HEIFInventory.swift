import SchoolMedia

/// Counts what stays behind of a HEIC or AVIF file. It decides nothing: only the primary picture is kept anyway.
struct HEIFInventory {
    private(set) var report = RemovalReport()
    private(set) var takenOn: CalendarDay?
    private var media: [Range<Int>] = []
    private var fileTypes = 0
    private var hasVideo = false
    private var exifBlocks = 0
    private var packets = 0
    /// A camera writes one EXIF block and one XMP packet; more than a few, or longer ones, are not worth reading.
    private static let readableBlocks = 4
    private static let readableBytes = 1 << 20
    /// A camera writes one area of data.
    private static let searchedAreas = 16

    mutating func takeFileType() {
        fileTypes += 1
        report.add(.vendorSegment, count: fileTypes > 1 ? 1 : 0)
    }

    mutating func takeUnknown() {
        report.add(.vendorSegment)
    }

    mutating func takeVideo() {
        hasVideo = true
        report.add(.embeddedVideo)
    }

    mutating func takeTrailer(of bytes: Span<UInt8>, from offset: Int) {
        report.add(TrailerInventory.report(of: bytes, from: offset))
    }

    /// Takes note of a box that is not one of the file's tables.
    mutating func take(_ box: ISOBox, in bytes: Span<UInt8>) {
        switch box.type {
        case "mdat": media.append(box.payload)
        case "free", "skip", "wide": report.add(.strayBytes, count: bytes.holdsContent(in: box.payload) ? 1 : 0)
        case "mpvd": takeVideo()
        default: takeUnknown()
        }
    }

    /// Takes note of what is said about the colours.
    mutating func take(_ colour: HEIFColour) {
        report.add(.colourProfile, count: colour.hasForeignProfile ? 1 : 0)
        report.add(.colourProfileText, count: colour.hasProfileText ? 1 : 0)
    }

    /// Takes note of every item that does not belong to the picture, and of bytes that belong to no item.
    mutating func take(_ tables: HEIFTables, besides picture: HEIFPicture, in bytes: Span<UInt8>) {
        report.add(.description, count: tables.items.values.count(where: \.isNamed) + (tables.isHandlerNamed ? 1 : 0))
        report.add(.vendorSegment, count: tables.unknown.count { $0.type != "free" && $0.type != "skip" })
        let roles = Roles(tables.references)
        for (id, item) in tables.items.sorted(by: { $0.key < $1.key }) where !picture.holds(id) {
            take(item, id: id, of: tables, roles, in: bytes)
        }
        takeGaps(tables, in: bytes)
    }

    /// What items are for, by the references between them.
    private struct Roles {
        var thumbnails: Set<Int> = []
        var auxiliary: Set<Int> = []
        var parts: Set<Int> = []

        init(_ references: HEIFReferences) {
            for reference in references.all {
                switch reference.type {
                case "thmb": thumbnails.insert(reference.from)
                case "auxl": auxiliary.insert(reference.from)
                case "dimg": parts.formUnion(reference.to)
                default: break
                }
            }
        }
    }

    private mutating func take(
        _ item: HEIFItem,
        id: Int,
        of tables: HEIFTables,
        _ roles: Roles,
        in bytes: Span<UInt8>
    ) {
        switch item.type {
        case "Exif": takeExif(item, of: tables, in: bytes)
        case "mime" where item.contentType == Array("application/rdf+xml".utf8):
            takeXMP(item, of: tables, in: bytes)
        case "hvc1", "av01", "grid", "iden", "iovl", "jpeg", "tmap", "avc1", "unci":
            if roles.parts.contains(id) { return }
            let isAuxiliary = roles.auxiliary.contains(id) || item.type == "tmap"
            report.add(
                roles.thumbnails.contains(id) ? .embeddedThumbnail : isAuxiliary ? .auxiliaryImage : .secondPicture
            )
        default: report.add(.vendorSegment)
        }
    }

    /// An EXIF item begins with the distance of its TIFF block: ISO/IEC 23008-12 annex A.2.1.
    private mutating func takeExif(_ item: HEIFItem, of tables: HEIFTables, in bytes: Span<UInt8>) {
        exifBlocks += 1
        guard exifBlocks <= Self.readableBlocks, let content = content(of: item, tables, in: bytes),
            let distance = content.span.uint32(at: 0), distance <= content.count - 4
        else {
            report.add(.unreadableExif)
            return
        }
        let inventory = ExifInventory.take(tiff: content.span.extracting(droppingFirst: 4 + distance))
        report.add(inventory.report)
        takenOn = takenOn ?? inventory.takenOn
    }

    /// Counted like the XMP of a JPEG.
    private mutating func takeXMP(_ item: HEIFItem, of tables: HEIFTables, in bytes: Span<UInt8>) {
        packets += 1
        guard packets <= Self.readableBlocks else {
            report.add(.xmpPacket)
            return
        }
        let packet = content(of: item, tables, in: bytes) ?? []
        report.add(XMPInventory.packet(packet.span))
    }

    private func content(of item: HEIFItem, _ tables: HEIFTables, in bytes: Span<UInt8>) -> [UInt8]? {
        guard let pieces = try? tables.data(of: item, in: bytes) else { return nil }
        var content: [UInt8] = []
        for piece in pieces {
            guard content.count + piece.count <= Self.readableBytes else { return nil }
            content.append(bytes, in: piece)
        }
        return content
    }

    /// Bytes among the data that no item is made of. Those of a video are its own.
    private mutating func takeGaps(_ tables: HEIFTables, in bytes: Span<UInt8>) {
        guard !hasVideo else { return }
        let used = tables.items.values.flatMap { (try? tables.data(of: $0, in: bytes)) ?? [] }
            .sorted { $0.lowerBound < $1.lowerBound }
        let areas = media + [tables.itemData].compactMap(\.self)
        report.add(.strayBytes, count: max(0, areas.count - Self.searchedAreas))
        for area in areas.prefix(Self.searchedAreas) {
            var offset = area.lowerBound
            for range in used where range.upperBound > offset && range.lowerBound < area.upperBound {
                addGap(offset..<max(offset, range.lowerBound), in: bytes)
                offset = range.upperBound
            }
            addGap(offset..<max(offset, area.upperBound), in: bytes)
        }
    }

    private mutating func addGap(_ gap: Range<Int>, in bytes: Span<UInt8>) {
        report.add(.strayBytes, count: bytes.holdsContent(in: gap) ? 1 : 0)
    }
}
