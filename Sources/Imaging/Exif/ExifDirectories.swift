/// What the directories of an EXIF block name: EXIF 2.32 section 4.6. Maker notes are noted and never read.
struct ExifDirectories {
    private(set) var tags: [ExifTag] = []
    private(set) var hasMakerNote = false
    private(set) var hasThumbnail = false
    /// The text of DateTimeOriginal.
    private(set) var dateTaken: [UInt8]?

    /// Reads each kind of directory once, wherever the pointers lead. `nil` when not even the first can be read.
    init?(_ tiff: TIFFBlock, in block: Span<UInt8>) {
        var pending = [Place(directory: .image, offset: tiff.firstDirectory)]
        var known = pending
        while let place = pending.popLast() {
            guard let directory = TIFFDirectory(tiff, at: place.offset, in: block) else {
                if place.directory == .image { return nil }
                continue
            }
            take(directory, of: place.directory, tiff, in: block)
            for next in Self.places(behind: directory, of: place.directory, tiff, in: block)
            where !known.contains(where: { $0.directory == next.directory || $0.offset == next.offset }) {
                pending.append(next)
                known.append(next)
            }
        }
    }

    private struct Place {
        let directory: ExifTag.Directory
        let offset: Int
    }

    private mutating func take(
        _ directory: TIFFDirectory,
        of kind: ExifTag.Directory,
        _ tiff: TIFFBlock,
        in block: Span<UInt8>
    ) {
        for entry in directory.entries {
            switch (kind, entry.tag) {
            case (.exif, 0x927C), (.image, 0xC634): hasMakerNote = true
            case (.thumbnail, 0x0201), (.thumbnail, 0x0111): hasThumbnail = true
            case (.exif, 0x9003): dateTaken = dateTaken ?? Self.date(entry, tiff, in: block)
            default: break
            }
            tags.append(ExifTag(directory: kind, number: entry.tag))
        }
    }

    private static func places(
        behind directory: TIFFDirectory,
        of kind: ExifTag.Directory,
        _ tiff: TIFFBlock,
        in block: Span<UInt8>
    ) -> [Place] {
        var places: [Place] = []
        for entry in directory.entries {
            guard let offset = tiff.uint32(at: entry.valueOffset, in: block) else { continue }
            switch (kind, entry.tag) {
            case (.image, 0x8769): places.append(Place(directory: .exif, offset: offset))
            case (.image, 0x8825): places.append(Place(directory: .gps, offset: offset))
            case (.exif, 0xA005): places.append(Place(directory: .interoperability, offset: offset))
            default: break
            }
        }
        if kind == .image, directory.next > 0 { places.append(Place(directory: .thumbnail, offset: directory.next)) }
        return places
    }

    /// The first ten characters of a text, which are the day.
    private static func date(_ entry: TIFFDirectory.Entry, _ tiff: TIFFBlock, in block: Span<UInt8>) -> [UInt8]? {
        guard entry.type == 2, entry.count >= 10, let start = tiff.uint32(at: entry.valueOffset, in: block),
            start + 10 <= block.count
        else { return nil }
        return block.bytes(in: start..<start + 10)
    }
}
