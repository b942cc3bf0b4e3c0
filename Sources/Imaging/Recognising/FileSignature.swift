/// The bytes with which files of a kind begin.
struct FileSignature {
    private let kind: MediaKind
    private let parts: [(offset: Int, bytes: [UInt8])]

    private init(_ kind: MediaKind, _ bytes: [UInt8], at offset: Int = 0) {
        self.kind = kind
        parts = [(offset, bytes)]
    }

    private init(_ kind: MediaKind, _ text: String, at offset: Int = 0) {
        self.init(kind, Array(text.utf8), at: offset)
    }

    /// Two texts, the first at the start.
    private init(_ kind: MediaKind, _ first: String, and second: String, at offset: Int) {
        self.kind = kind
        parts = [(0, Array(first.utf8)), (offset, Array(second.utf8))]
    }

    /// By signatures that nothing else begins with.
    static func recognise(_ bytes: Span<UInt8>) -> MediaKind? {
        guard let kind = kind(of: bytes, among: strong) else { return nil }
        return switch kind {
        case .tiff: TIFFKind.recognise(bytes)
        case .zip: isOffice(bytes) ? .office : .zip
        case .matroska: isWebM(bytes) ? .webM : .matroska
        default: kind
        }
    }

    /// By signatures so short that a text or a sound may begin with them too.
    static func recogniseWeakly(_ bytes: Span<UInt8>) -> MediaKind? {
        kind(of: bytes, among: weak)
    }

    private static func kind(of bytes: Span<UInt8>, among signatures: [FileSignature]) -> MediaKind? {
        for signature in signatures {
            var fits = true
            for part in signature.parts where fits { fits = bytes.holds(part.bytes, at: part.offset) }
            if fits { return signature.kind }
        }
        return nil
    }

    /// Office files are ZIP files whose first entry has a fixed name: ISO/IEC 29500-2, OpenDocument 1.3 part 2 section
    /// 3.3.
    private static func isOffice(_ bytes: Span<UInt8>) -> Bool {
        let names = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype"]
        return names.contains { bytes.holds($0, at: 30) }
    }

    /// The document type stands in the first element: RFC 8794 section 11.2.
    private static func isWebM(_ bytes: Span<UInt8>) -> Bool {
        bytes.extracting(0..<min(bytes.count, 64)).occurrences(of: "webm") > 0
    }

    private static let strong = pictures + sounds + videos + documents + archives + programs

    private static let pictures = [
        FileSignature(.jpeg, [0xFF, 0xD8]),
        FileSignature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        FileSignature(.gif, "GIF87a"),
        FileSignature(.gif, "GIF89a"),
        FileSignature(.webp, "RIFF", and: "WEBP", at: 8),
        FileSignature(.tiff, [0x49, 0x49, 0x2A, 0x00]),
        FileSignature(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        FileSignature(.tiff, [0x49, 0x49, 0x2B, 0x00]),
        FileSignature(.tiff, [0x4D, 0x4D, 0x00, 0x2B]),
        FileSignature(.olympusORF, "IIRO"),
        FileSignature(.olympusORF, "IIRS"),
        FileSignature(.olympusORF, "MMOR"),
        FileSignature(.panasonicRW2, [0x49, 0x49, 0x55, 0x00]),
        FileSignature(.fujifilmRAF, "FUJIFILMCCD-RAW"),
        FileSignature(.photoshop, "8BPS"),
        FileSignature(.jpegXL, [0, 0, 0, 12] + Array("JXL ".utf8)),
        FileSignature(.jpegXL, [0xFF, 0x0A]),
        FileSignature(.jpeg2000, [0, 0, 0, 12] + Array("jP  ".utf8)),
        FileSignature(.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
    ]

    private static let sounds = [
        FileSignature(.mp3, "ID3"),
        FileSignature(.wav, "RIFF", and: "WAVE", at: 8),
        FileSignature(.ogg, "OggS"),
        FileSignature(.flac, "fLaC"),
        FileSignature(.amr, "#!AMR"),
        FileSignature(.otherAudio, "FORM", and: "AIF", at: 8),
        FileSignature(.otherAudio, "caff"),
        FileSignature(.otherAudio, "MThd"),
    ]

    private static let videos = [
        FileSignature(.avi, "RIFF", and: "AVI ", at: 8),
        FileSignature(.matroska, [0x1A, 0x45, 0xDF, 0xA3]),
        FileSignature(.otherVideo, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]),
        FileSignature(.otherVideo, [0, 0, 1, 0xBA]),
        FileSignature(.otherVideo, [0, 0, 1, 0xB3]),
        FileSignature(.otherVideo, "FLV\u{1}"),
    ]

    private static let documents = [
        FileSignature(.pdf, "%PDF-"),
        FileSignature(.office, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        FileSignature(.office, "{\\rtf"),
    ]

    private static let archives = [
        FileSignature(.zip, [0x50, 0x4B, 0x03, 0x04]),
        FileSignature(.zip, [0x50, 0x4B, 0x05, 0x06]),
        FileSignature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        FileSignature(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        FileSignature(.gzip, [0x1F, 0x8B]),
        FileSignature(.tar, "ustar", at: 257),
        FileSignature(.otherArchive, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        FileSignature(.otherArchive, [0x28, 0xB5, 0x2F, 0xFD]),
        FileSignature(.otherArchive, "BZh"),
    ]

    private static let programs = [
        FileSignature(.executable, [0x7F, 0x45, 0x4C, 0x46]),
        FileSignature(.executable, [0xCF, 0xFA, 0xED, 0xFE]),
        FileSignature(.executable, [0xCE, 0xFA, 0xED, 0xFE]),
        FileSignature(.executable, [0xCA, 0xFE, 0xBA, 0xBE]),
        FileSignature(.executable, "#!"),
    ]

    private static let weak = [
        FileSignature(.gif, "GIF8"),
        FileSignature(.bmp, "BM"),
        FileSignature(.executable, "MZ"),
        FileSignature(.icon, [0, 0, 1, 0]),
        FileSignature(.icon, [0, 0, 2, 0]),
    ]
}
