/// What the first five bytes of a lossless picture say: RFC 9649 section 3.4.
struct VP8LFrame: Equatable {
    static let headerLength = 5

    /// In pixels.
    let width: Int
    /// In pixels.
    let height: Int
    /// Whether the picture is to be shown with transparency.
    let hasAlpha: Bool

    /// `nil` when this is no lossless picture of version 0.
    init?(_ chunk: Span<UInt8>) {
        guard chunk.count > Self.headerLength, chunk[0] == 0x2F else { return nil }
        let bits = Int(chunk[1]) | Int(chunk[2]) << 8 | Int(chunk[3]) << 16 | Int(chunk[4]) << 24
        guard bits >> 29 == 0 else { return nil }
        width = bits & 0x3FFF + 1
        height = bits >> 14 & 0x3FFF + 1
        hasAlpha = bits >> 28 & 1 == 1
    }
}
