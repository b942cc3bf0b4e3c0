/// The first byte of an ALPH chunk: RFC 9649 section 2.7.1.2.
struct AlphaHeader: Equatable {
    static let length = 1

    /// Whether the values are coded like a lossless picture; else they stand there as they are.
    let isCompressed: Bool

    /// `nil` for methods that do not exist, and when reserved bits are set.
    init?(_ chunk: Span<UInt8>) {
        guard let first = chunk.byte(at: 0), first & 0xC0 == 0, first & 0x30 <= 0x10, first & 3 <= 1 else { return nil }
        isCompressed = first & 3 == 1
    }
}
