import SchoolMedia
import TestSupport
import Testing

/// A place in a GIF where something can hide, with a canary in it.
struct GIFHidingPlace: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: GIFFile
    /// What the report has to count for it.
    let family: RemovalReport.Family

    init(_ name: String, _ family: RemovalReport.Family, _ change: (inout GIFFile) -> Void) {
        testDescription = name
        self.family = family
        file = Self.plain.changing(change)
    }

    static let plain = GIFPicture().file

    static let all = [
        GIFHidingPlace("a comment", .comment) { $0.before = GIFFile.block(0xFE, canaryBytes) },
        GIFHidingPlace("a comment behind the frame", .comment) { $0.after = GIFFile.block(0xFE, canaryBytes) + [0x3B] },
        GIFHidingPlace("a text", .comment) {
            $0.before = [0x21, 0x01, 12] + Array(repeating: 0, count: 12) + GIFFile.blocks(canaryBytes)
        },
        GIFHidingPlace("an application's block", .vendorSegment) {
            $0.before = GIFFile.application("CANARY-51.5", canaryBytes)
        },
        GIFHidingPlace("a block of an unknown kind", .vendorSegment) { $0.before = GIFFile.block(0x7E, canaryBytes) },
        GIFHidingPlace("the loop of an animation", .displayHint) {
            $0.before = GIFFile.application("NETSCAPE2.0", [1, 0x43, 0x41])
        },
        GIFHidingPlace("more in the loop of an animation", .vendorSegment) {
            $0.before = GIFFile.application("NETSCAPE2.0", [1, 0, 0] + canaryBytes)
        },
        GIFHidingPlace("a packet of XMP", .xmpPacket) { $0.before = xmp("<x>\(canary)</x>") },
        GIFHidingPlace("a face name in XMP", .faceName) { $0.before = xmp("<x mwg-rs:Name=\"\(canary)\"/>") },
        GIFHidingPlace("a colour profile", .colourProfile) {
            $0.before = GIFFile.application("ICCRGBG1012", canaryBytes)
        },
        GIFHidingPlace("a control block that is too long", .strayBytes) {
            $0.before = [0x21, 0xF9, 4, 0, 0, 0, 0] + GIFFile.blocks(canaryBytes)
        },
        GIFHidingPlace("a control block of another length", .displayHint) {
            $0.before = GIFFile.block(0xF9, canaryBytes)
        },
        GIFHidingPlace("a further frame", .animationFrame) {
            $0.after = GIFPicture.made { $0.colours = canaryBytes }.block + [0x3B]
        },
        GIFHidingPlace("colours that no pixel has", .unusedPaletteEntry) { $0.colours += canaryBytes + canaryBytes },
        GIFHidingPlace("a table that another one replaces", .unusedPaletteEntry) {
            $0.frame = GIFPicture.made { $0.colours = PNGPicture.rainbow(8) + canaryBytes + canaryBytes }.block
        },
        GIFHidingPlace("pixels behind the last", .hiddenCoefficientData) {
            $0.frame = GIFPicture.made { $0.surplus = [1, 2, 3] }.block
        },
        GIFHidingPlace("bytes behind the end code", .hiddenCoefficientData) {
            $0.frame = GIFPicture.made { $0.trailer = canaryBytes }.block
        },
        GIFHidingPlace("bytes behind the end", .bytesAfterEnd) { $0.after = [0x3B] + canaryBytes },
        GIFHidingPlace("a second picture behind the end", .secondPicture) {
            $0.after = [0x3B, 0xFF, 0xD8, 0xFF] + canaryBytes
        },
        GIFHidingPlace("a block that is none behind the frame", .bytesAfterEnd) { $0.after = canaryBytes },
    ]

    /// XMP stands there as it is, with the row of falling numbers that ends it.
    private static func xmp(_ packet: String) -> [UInt8] {
        let end = [1] + (0...255).reversed().map { UInt8($0) }
        return [0x21, 0xFF, 11] + Array("XMP DataXMP\(packet)".utf8) + end + [0]
    }
}
