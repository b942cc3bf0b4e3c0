/// What the first ten bytes of a key frame say: RFC 6386 section 9.1.
struct VP8Frame: Equatable {
    static let tagLength = 10

    /// Which filters the frame was made for, 0 to 3. Decoders of key frames ask the header instead.
    let version: Int
    /// In pixels.
    let width: Int
    /// In pixels.
    let height: Int
    /// Length of the first partition in bytes.
    let firstLength: Int
    /// Whether the bits are zero by which a player was to enlarge the picture. No decoder of WebP does.
    let isUnscaled: Bool

    /// `nil` when this is not a key frame that is shown.
    init?(_ chunk: Span<UInt8>) {
        guard chunk.count >= Self.tagLength, chunk.holds([0x9D, 0x01, 0x2A], at: 3) else { return nil }
        let tag = Int(chunk[0]) | Int(chunk[1]) << 8 | Int(chunk[2]) << 16
        let (across, down) = (Int(chunk[6]) | Int(chunk[7]) << 8, Int(chunk[8]) | Int(chunk[9]) << 8)
        version = tag >> 1 & 7
        width = across & 0x3FFF
        height = down & 0x3FFF
        firstLength = tag >> 5
        isUnscaled = across < 0x4000 && down < 0x4000
        guard tag & 1 == 0, tag & 0x10 != 0, version <= 3, width > 0, height > 0 else { return nil }
    }

    /// Macroblocks in a row.
    var columns: Int { (width + 15) / 16 }

    /// Rows of macroblocks.
    var rows: Int { (height + 15) / 16 }

    /// The ten bytes for a first partition of another length.
    func tag(firstLength: Int) -> [UInt8] {
        let tag = firstLength << 5 | 0x10 | version << 1
        return [tag, tag >> 8, tag >> 16, 0x9D, 0x01, 0x2A, width, width >> 8, height, height >> 8].map {
            UInt8(truncatingIfNeeded: $0)
        }
    }
}
