/// Recognises sound that has no signature but begins with a frame.
enum SoundKind {
    /// The header of an MPEG audio frame: ISO/IEC 11172-3 section 2.4.1.3; of AAC: ISO/IEC 13818-7 section 6.2.
    static func recogniseFrame(_ bytes: Span<UInt8>) -> MediaKind? {
        guard let sync = bytes.uint16(at: 0), let rates = bytes.byte(at: 2) else { return nil }
        // All of the layers but the third are rare; layer zero with the full sync word is AAC.
        if sync & 0xFFF6 == 0xFFF0 { return rates >> 2 & 15 < 13 ? .otherAudio : nil }
        let isLayerIII = sync & 0xFFE6 == 0xFFE2 && sync >> 3 & 3 != 1
        return isLayerIII && rates >> 4 != 15 && rates >> 4 != 0 && rates >> 2 & 3 != 3 ? .mp3 : nil
    }
}
