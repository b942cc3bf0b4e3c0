/// Tells camera raw files apart that are TIFF files by their outside.
enum TIFFKind {
    /// A file that begins like a TIFF.
    static func recognise(_ bytes: Span<UInt8>) -> MediaKind {
        // Canon's mark stands behind the header.
        if bytes.holds("CR", at: 8) { return .canonCR2 }
        guard let directory = TIFFTags(bytes) else { return .tiff }
        if directory.value(0xC612) != nil { return .dng }
        // A raw file keeps its sensor data in a directory of its own; a scan or a drawing has none.
        guard directory.value(0x014A) != nil || directory.value(0x0106) == 32_803 else { return .tiff }
        let maker = directory.text(0x010F, in: bytes)
        if maker.starts(with: "NIKON".utf8) { return .nikonNEF }
        if maker.starts(with: "SONY".utf8) { return .sonyARW }
        let isCamera = ["PENTAX", "RICOH", "SAMSUNG", "Hasselblad", "Phase One", "LEICA", "Leica", "EASTMAN", "KODAK"]
            .contains { maker.starts(with: $0.utf8) }
        return isCamera || directory.value(0x0106) == 32_803 ? .cameraRaw : .tiff
    }
}

/// The first directory of a TIFF file: TIFF 6.0 section 2. Only what is asked for is looked at.
private struct TIFFTags {
    private let isLittleEndian: Bool
    private var values: [Int: Int] = [:]
    private var lengths: [Int: Int] = [:]
    private static let mostEntries = 256

    init?(_ bytes: Span<UInt8>) {
        isLittleEndian = bytes.byte(at: 0) == 0x49
        guard let start = number(4, at: 4, in: bytes), let count = number(2, at: start, in: bytes) else { return nil }
        for entry in 0..<min(count, Self.mostEntries) {
            let offset = start + 2 + 12 * entry
            guard let tag = number(2, at: offset, in: bytes), let type = number(2, at: offset + 2, in: bytes),
                let length = number(4, at: offset + 4, in: bytes),
                let value = number(type == 3 ? 2 : 4, at: offset + 8, in: bytes)
            else { return }
            values[tag] = value
            lengths[tag] = length
        }
    }

    func value(_ tag: Int) -> Int? { values[tag] }

    /// At most sixteen characters of a text that does not fit into its entry.
    func text(_ tag: Int, in bytes: Span<UInt8>) -> [UInt8] {
        guard let offset = values[tag], let length = lengths[tag], length > 4, offset <= bytes.count else { return [] }
        return bytes.bytes(in: offset..<offset + min(length, 16))
    }

    private func number(_ width: Int, at offset: Int, in bytes: Span<UInt8>) -> Int? {
        guard let value = width == 2 ? bytes.uint16(at: offset) : bytes.uint32(at: offset) else { return nil }
        guard isLittleEndian else { return value }
        return width == 2
            ? Int(UInt16(truncatingIfNeeded: value).byteSwapped) : Int(UInt32(truncatingIfNeeded: value).byteSwapped)
    }
}
