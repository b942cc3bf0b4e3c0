/// One directory of a TIFF block: TIFF 6.0 section 2. Its entries are read as far as the block reaches.
struct TIFFDirectory {
    /// Twelve bytes of a directory.
    struct Entry: Equatable {
        let tag: UInt16
        /// The kind of its values: 1 to 13, and 129 since EXIF 3.0.
        let type: Int
        /// How many values it says it has.
        let count: Int
        /// Where the four bytes are that hold the value, or the offset of a longer one.
        let valueOffset: Int
    }

    let entries: [Entry]
    /// Where the next directory is said to lie; zero for none.
    let next: Int

    /// A camera writes fewer than a hundred.
    private static let readableEntries = 1000

    /// `nil` when no directory can be there. An entry of a type that does not exist is no entry.
    init?(_ tiff: TIFFBlock, at offset: Int, in block: Span<UInt8>) {
        guard offset >= 8, let count = tiff.uint16(at: offset, in: block), count > 0, offset + 14 <= block.count else {
            return nil
        }
        entries = (0..<min(count, Self.readableEntries)).compactMap { index in
            let start = offset + 2 + 12 * index
            guard start + 12 <= block.count, let tag = tiff.uint16(at: start, in: block),
                let type = tiff.uint16(at: start + 2, in: block), (1...13).contains(type) || type == 129,
                let count = tiff.uint32(at: start + 4, in: block)
            else { return nil }
            return Entry(tag: UInt16(tag), type: type, count: count, valueOffset: start + 8)
        }
        next = tiff.uint32(at: offset + 2 + 12 * count, in: block) ?? 0
    }
}
