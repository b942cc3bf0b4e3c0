/// The TIFF structure inside an EXIF block: EXIF 2.32 section 4.5. Offsets count from the start of the block.
struct TIFFBlock {
    /// Where the first directory is said to lie.
    let firstDirectory: Int
    private let isLittleEndian: Bool

    /// `nil` when the header is not TIFF.
    init?(_ block: Span<UInt8>) {
        guard let signature = block.uint32(at: 0), let offset = block.uint32(at: 4) else { return nil }
        switch signature {
        case 0x4949_2A00: (isLittleEndian, firstDirectory) = (true, Int(UInt32(offset).byteSwapped))
        case 0x4D4D_002A: (isLittleEndian, firstDirectory) = (false, offset)
        default: return nil
        }
    }

    /// The orientation in IFD0; the thumbnail's in IFD1 does not count. A value that does not exist is upright.
    func orientation(in block: Span<UInt8>) -> Orientation {
        guard
            let entry = TIFFDirectory(self, at: firstDirectory, in: block)?.entries.first(where: { $0.tag == 0x0112 }),
            entry.type == 3, entry.count == 1, let value = uint16(at: entry.valueOffset, in: block)
        else { return .upright }
        return UInt8(exactly: value).flatMap(Orientation.init) ?? .upright
    }

    /// A number of two bytes in the block's own order; `nil` where the block ends before.
    func uint16(at offset: Int, in block: Span<UInt8>) -> Int? {
        guard let value = block.uint16(at: offset) else { return nil }
        return isLittleEndian ? (value & 0xFF) << 8 | value >> 8 : value
    }

    /// A number of four bytes in the block's own order; `nil` where the block ends before.
    func uint32(at offset: Int, in block: Span<UInt8>) -> Int? {
        guard let first = uint16(at: offset, in: block), let second = uint16(at: offset + 2, in: block) else {
            return nil
        }
        return isLittleEndian ? second << 16 | first : first << 16 | second
    }
}
