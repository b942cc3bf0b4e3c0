/// Four characters that name a box, an item, a reference or a brand: ISO/IEC 14496-12 section 4.2.
struct FourCC: Hashable, ExpressibleByStringLiteral {
    let code: UInt32

    init(code: UInt32) {
        self.code = code
    }

    /// Characters behind the fourth do not count.
    init(stringLiteral text: String) {
        code = text.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    var bytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }
    }

    /// Whether it could be a name at all, and not the middle of something else.
    var isPrintable: Bool {
        bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }
}

extension Span<UInt8> {
    func fourCC(at offset: Int) -> FourCC? {
        uint32(at: offset).map { FourCC(code: UInt32(truncatingIfNeeded: $0)) }
    }
}
