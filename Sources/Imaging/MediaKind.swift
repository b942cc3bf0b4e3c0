/// What a file is by its content, never by its name.
public enum MediaKind: String, Sendable, CaseIterable, Codable {
    case empty, jpeg, heic, avif, png, gif, webp, tiff, bmp, mp4, quickTime, pdf, zip, unknown

    /// Recognises a file by its first bytes.
    ///
    /// ISO media files (HEIC, AVIF, MP4, QuickTime) are told apart by the major brand of their `ftyp` box: ISO/IEC 14496-12.
    public init(recognising bytes: Span<UInt8>) {
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        if bytes.holds("ftyp", at: 4) {
            self = Self.isoMedia(bytes)
        } else {
            self = Self.signatures.first { bytes.holds($0.bytes, at: $0.offset) }?.kind ?? .unknown
        }
    }

    /// The kind of a clean picture's file.
    package init(_ format: ImageFormat) {
        switch format {
        case .jpeg: self = .jpeg
        case .png: self = .png
        case .gif: self = .gif
        case .webp: self = .webp
        }
    }

    private struct Signature {
        let kind: MediaKind
        let offset: Int
        let bytes: [UInt8]

        init(_ kind: MediaKind, _ bytes: [UInt8], at offset: Int = 0) {
            self.kind = kind
            self.offset = offset
            self.bytes = bytes
        }
    }

    private static let signatures = [
        Signature(.jpeg, [0xFF, 0xD8]),
        Signature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature(.gif, Array("GIF8".utf8)),
        Signature(.webp, Array("WEBP".utf8), at: 8),
        Signature(.tiff, [0x49, 0x49, 0x2A, 0x00]),
        Signature(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Signature(.tiff, [0x49, 0x49, 0x2B, 0x00]),
        Signature(.tiff, [0x4D, 0x4D, 0x00, 0x2B]),
        Signature(.pdf, Array("%PDF".utf8)),
        Signature(.zip, [0x50, 0x4B, 0x03, 0x04]),
        Signature(.zip, [0x50, 0x4B, 0x05, 0x06]),
        Signature(.bmp, [0x42, 0x4D]),
        Signature(.quickTime, Array("moov".utf8), at: 4),
        Signature(.quickTime, Array("wide".utf8), at: 4),
    ]

    private static func isoMedia(_ bytes: Span<UInt8>) -> MediaKind {
        if ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains(where: { bytes.holds($0, at: 8) })
        {
            return .heic
        }
        if ["avif", "avis"].contains(where: { bytes.holds($0, at: 8) }) {
            return .avif
        }
        return bytes.holds("qt  ", at: 8) ? .quickTime : .mp4
    }
}
