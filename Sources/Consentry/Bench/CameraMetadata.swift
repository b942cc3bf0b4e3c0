/// What cameras and phones typically write: EXIF with place, maker note and thumbnail, XMP with a name, a comment.
struct CameraMetadata {
    private let thumbnail: [UInt8]
    private let number: Int

    private static let makerNoteLength = 24_000

    init(thumbnail: [UInt8], number: Int) {
        self.thumbnail = thumbnail
        self.number = number
    }

    /// APP1 with EXIF, APP1 with XMP and COM, for right behind SOI.
    var segments: [UInt8] {
        Self.segment(0xE1, Array("Exif\0\0".utf8) + exif) + Self.segment(0xE1, xmp)
            + Self.segment(0xFE, Array("A day at the farm".utf8))
    }

    /// The TIFF block: main, EXIF and GPS directories, then the one of the thumbnail.
    private var exif: [UInt8] {
        var block = TIFFWriter()
        let camera = block.add(
            [
                .rationals(0x829A, [(1, 250)]), .rationals(0x829D, [(28, 10)]), .shorts(0x8827, [200]),
                .text(0x9003, "2026:11:21 09:30:00"), .bytes(0x927C, makerNote),
                .text(0xA431, "SN-\(4_000_000 + number)"),
            ]
        )
        let place = block.add(
            [
                .text(0x0001, "N"), .rationals(0x0002, [(51, 1), (30, 1), (2600, 100)]),
                .text(0x0003, "W"), .rationals(0x0004, [(0, 1), (7, 1), (3900, 100)]),
            ]
        )
        let small = block.append(thumbnail)
        let second = block.add([.longs(0x0201, [small]), .longs(0x0202, [UInt32(clamping: thumbnail.count)])])
        return block.finished(
            main: [
                .text(0x010F, "Wexcombe"), .text(0x0110, "Field 12"), .shorts(0x0112, [1]),
                .text(0x0132, "2026:11:21 09:30:00"), .longs(0x8769, [camera]), .longs(0x8825, [place]),
            ],
            next: second
        )
    }

    private var makerNote: [UInt8] {
        (0..<Self.makerNoteLength).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    }

    private var xmp: [UInt8] {
        let packet = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="Field 12"><dc:subject><rdf:Bag>\
            <rdf:li>Ada Made-Up</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>
            """
        let padding = String(repeating: " ", count: 2048)
        return Array("http://ns.adobe.com/xap/1.0/\0\(packet)\(padding)<?xpacket end=\"w\"?>".utf8)
    }

    /// A marker segment; the payloads above stay far below its limit of 65,533 bytes.
    private static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let length = UInt16(clamping: payload.count + 2)
        return [0xFF, marker, UInt8(length >> 8), UInt8(truncatingIfNeeded: length)] + payload
    }
}
