/// How the colours of a coded picture are stored, read from the decoder's configuration.
package struct HEIFSampling: Equatable, Sendable {
    /// How far colour is stored in less detail than brightness.
    package enum Chroma: Sendable {
        case none, quarter, half, full
    }

    package let chroma: Chroma
    /// Bits of a sample: 8, 10 or 12.
    package let bits: Int

    /// Reads `hvcC` (ISO/IEC 14496-15 section 8.3.3.1) or `av1C` (AV1 in ISOBMFF section 2.3.3).
    init?(_ box: ISOBox, in bytes: Span<UInt8>) {
        let start = box.payload.lowerBound
        if box.type == "hvcC" {
            guard box.payload.count >= 23 else { return nil }
            chroma = [.none, .quarter, .half, .full][Int(bytes[start + 16] & 3)]
            bits = 8 + Int(bytes[start + 17] & 7)
        } else {
            guard box.payload.count >= 4 else { return nil }
            let flags = bytes[start + 2]
            bits = flags & 0x40 == 0 ? 8 : flags & 0x20 == 0 ? 10 : 12
            chroma =
                switch (flags & 0x10 != 0, flags & 0x08 != 0, flags & 0x04 != 0) {
                case (true, _, _): .none
                case (_, true, true): .quarter
                case (_, true, false): .half
                default: .full
                }
        }
    }
}
