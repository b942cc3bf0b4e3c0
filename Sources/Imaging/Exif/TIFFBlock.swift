/// The TIFF structure inside an EXIF segment: EXIF 2.32 section 4.5. Offsets count from the start of the block.
struct TIFFBlock {
    private let isLittleEndian: Bool
    private let firstDirectory: UInt32

    /// `nil` when the header is not TIFF.
    init?(_ block: Span<UInt8>) {
        guard let signature = block.uint32(at: 0), let offset = block.uint32(at: 4) else { return nil }
        switch signature {
        case 0x4949_2A00: (isLittleEndian, firstDirectory) = (true, UInt32(offset).byteSwapped)
        case 0x4D4D_002A: (isLittleEndian, firstDirectory) = (false, UInt32(offset))
        default: return nil
        }
    }

    /// The orientation in IFD0; the thumbnail's in IFD1 does not count. A value that does not exist is upright.
    func orientation(in block: Span<UInt8>) -> Orientation {
        guard let entry = entry(0x0112, in: Int(firstDirectory), of: block), uint16(at: entry + 2, in: block) == 3,
            uint32(at: entry + 4, in: block) == 1, let value = uint16(at: entry + 8, in: block)
        else { return .upright }
        return UInt8(exactly: value).flatMap(Orientation.init) ?? .upright
    }

    /// Whether the EXIF directory has a maker note. What is in it is never looked at.
    func hasMakerNote(in block: Span<UInt8>) -> Bool {
        guard let pointer = entry(0x8769, in: Int(firstDirectory), of: block),
            let offset = uint32(at: pointer + 8, in: block)
        else { return false }
        return entry(0x927C, in: offset, of: block) != nil
    }

    /// Where the twelve bytes of the first entry with this tag begin.
    private func entry(_ tag: Int, in directory: Int, of block: Span<UInt8>) -> Int? {
        guard let count = uint16(at: directory, in: block) else { return nil }
        return (0..<count).lazy
            .map { directory + 2 + 12 * $0 }
            .first { $0 + 12 <= block.count && uint16(at: $0, in: block) == tag }
    }

    private func uint16(at offset: Int, in block: Span<UInt8>) -> Int? {
        guard let value = block.uint16(at: offset) else { return nil }
        return isLittleEndian ? (value & 0xFF) << 8 | value >> 8 : value
    }

    private func uint32(at offset: Int, in block: Span<UInt8>) -> Int? {
        guard let first = uint16(at: offset, in: block), let second = uint16(at: offset + 2, in: block) else {
            return nil
        }
        return isLittleEndian ? second << 16 | first : first << 16 | second
    }
}
