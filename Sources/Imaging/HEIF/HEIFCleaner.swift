internal import SchoolMedia

/// Takes the primary picture out of a HEIC or AVIF file: ISO/IEC 23008-12. Nothing is decoded.
///
/// Written are new tables for the items that the picture is made of, and their coded data. Everything else stays behind
/// and is counted: EXIF, XMP, thumbnails, depth maps, other pictures of a burst, videos, names, and bytes that nothing
/// refers to.
package struct HEIFCleaner {
    private let limits: CleaningLimits
    private var budget: ISOBudget
    private var inventory = HEIFInventory()
    private var tables: HEIFTables?
    private var isSequence = false

    private init(limits: CleaningLimits) {
        self.limits = limits
        budget = ISOBudget(limits.segments)
    }

    /// Rebuilds the file around its primary picture. What says how it is turned and cropped is kept for the decoder.
    package static func clean(_ bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) -> CleanedHEIF {
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        var cleaner = HEIFCleaner(limits: limits)
        return try cleaner.rebuild(bytes)
    }

    private mutating func rebuild(_ bytes: Span<UInt8>) throws(CleaningError) -> CleanedHEIF {
        try walk(bytes)
        guard let tables else {
            if isSequence { throw .unsupported(.heif(.sequence)) }
            throw .malformed(.heif(.noPicture), offset: bytes.count)
        }
        let picture = try HEIFPicture(tables, in: bytes, limits: limits)
        let colour = try HEIFColour(picture.colourBoxes(in: tables), in: bytes, limits: limits)
        guard let coded = picture.coded,
            let configuration = HEIFPropertyReader(tables: tables, item: coded.item).configuration,
            let sampling = HEIFSampling(configuration, in: bytes)
        else { throw .malformed(.heif(.property), offset: tables.start) }
        inventory.take(tables, besides: picture, in: bytes)
        inventory.take(colour)
        let size = try HEIFPropertyReader(tables: tables, item: picture.primary.item)
            .checkedSize(in: bytes, limits: limits)
        return CleanedHEIF(
            bytes: try HEIFWriter(picture, of: tables).file(from: bytes),
            form: coded.item.type == "av01" ? .avif : .heic,
            width: size.width,
            height: size.height,
            sampling: sampling,
            colour: colour.space,
            declaresColour: colour.isDeclared,
            isTransparent: picture.transparency != nil,
            report: inventory.report,
            takenOn: inventory.takenOn
        )
    }

    /// Goes along the boxes of the file. Behind its tables anything may follow that is no box at all.
    private mutating func walk(_ bytes: Span<UInt8>) throws(CleaningError) {
        var offset = 0
        while offset < bytes.count {
            try budget.spend()
            guard let box = ISOBox(at: offset, before: bytes.count, in: bytes) else {
                guard tables != nil, !isCutBox(at: offset, in: bytes) else { throw .truncated(offset: bytes.count) }
                inventory.takeTrailer(of: bytes, from: offset)
                return
            }
            guard box.type.isPrintable || tables == nil else {
                inventory.takeTrailer(of: bytes, from: offset)
                return
            }
            try take(box, in: bytes)
            offset = box.payload.upperBound
        }
    }

    private mutating func take(_ box: ISOBox, in bytes: Span<UInt8>) throws(CleaningError) {
        switch box.type {
        case "ftyp": inventory.takeFileType()
        case "meta":
            let found = try HEIFTables(box, in: bytes, &budget)
            guard found.isPicture else {
                inventory.takeUnknown()
                return
            }
            guard tables == nil else { throw .malformed(.heif(.repeatedBox), offset: box.start) }
            tables = found
        case "moov":
            isSequence = true
            inventory.takeVideo()
        default: inventory.take(box, in: bytes)
        }
    }

    /// Whether this is the beginning of a box that goes beyond the end of the file.
    private func isCutBox(at offset: Int, in bytes: Span<UInt8>) -> Bool {
        guard let type = bytes.fourCC(at: offset + 4) else { return true }
        return Self.usual.contains(type)
    }

    private static let usual: Set<FourCC> = ["mdat", "meta", "moov", "free", "skip", "uuid", "mpvd", "moof", "udta"]
}

extension HEIFPropertyReader {
    /// The configuration of the decoder.
    var configuration: ISOBox? { first("hvcC") ?? first("av1C") }
}

extension HEIFPicture {
    /// What is said about the colours of the whole picture, or else of its first coded part.
    func colourBoxes(in tables: HEIFTables) -> [ISOBox] {
        let described = [primary, coded].compactMap(\.self).map { part in
            HEIFPropertyReader(tables: tables, item: part.item).kept.map(\.box).filter { $0.type == "colr" }
        }
        return described.first { !$0.isEmpty } ?? []
    }
}
