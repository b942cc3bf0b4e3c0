import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

/// A place in a WebP file where something can hide, with a canary in it.
struct WebPHidingPlace: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    /// What the report has to count for it.
    let family: RemovalReport.Family
    /// The same picture with nothing hidden in it.
    let plain: [UInt8]

    init(_ name: String, _ family: RemovalReport.Family, _ file: WebPParts, in plain: WebPParts = WebPPlain.lossy) {
        testDescription = name
        self.family = family
        bytes = file.bytes
        self.plain = plain.bytes
    }

    static let all = metadata + chunks + behindTheEnd + animations + insideTheData

    static let metadata = [
        WebPHidingPlace("an XMP packet", .xmpPacket, extended("XMP ", canary)),
        WebPHidingPlace("a face name in XMP", .faceName, extended("XMP ", "<x mwg-rs:Name=\"\(canary)\"/>")),
        WebPHidingPlace("an EXIF description", .description, exif { $0.image[0x010E] = .text(canary) }),
        WebPHidingPlace("a maker note", .makerNote, exif { $0.exif[0x927C] = .bytes(canaryBytes) }),
        WebPHidingPlace("a GPS area", .gpsPosition, exif { $0.gps[0x001C] = .bytes(canaryBytes) }),
        WebPHidingPlace(
            "an EXIF block that begins as in a JPEG",
            .ownerOrAuthor,
            WebPPlain.lossy.extended(flags: 8, behind: [.init("EXIF", Array("Exif\0\0".utf8) + artist)])
        ),
        WebPHidingPlace(
            "an EXIF block behind a picture in the simple format",
            .ownerOrAuthor,
            WebPPlain.lossy.planting(.init("EXIF", artist), at: 1)
        ),
        WebPHidingPlace("an EXIF block that is none", .unreadableExif, extended("EXIF", canary)),
        WebPHidingPlace(
            "the text of an sRGB profile",
            .colourProfileText,
            profile(ICCProfileBuilder.sRGB(text: canary).bytes)
        ),
        WebPHidingPlace("a profile that is none", .colourProfile, profile(canaryBytes)),
    ]

    static let chunks = [
        WebPHidingPlace("an unknown chunk", .vendorSegment, extended("CNRY", canary)),
        WebPHidingPlace(
            "an unknown chunk before the picture",
            .vendorSegment,
            WebPPlain.lossy.extended(before: [.init("CNRY", canaryBytes)])
        ),
        WebPHidingPlace(
            "a chunk behind a picture in the simple format",
            .vendorSegment,
            WebPPlain.lossless.planting(.init("CNRY", canaryBytes), at: 1),
            in: WebPPlain.lossless
        ),
        WebPHidingPlace("a list of texts", .vendorSegment, extended("LIST", "INFOIART\u{c}\0\0\0\(canary)")),
        WebPHidingPlace("a second picture", .secondPicture, extended("VP8 ", canary)),
        WebPHidingPlace("a second lossless picture", .secondPicture, extended("VP8L", canary)),
        WebPHidingPlace("a transparency behind the picture", .vendorSegment, extended("ALPH", canary)),
        WebPHidingPlace(
            "a transparency before a lossless picture",
            .vendorSegment,
            WebPPlain.lossless.extended(before: [.init("ALPH", canaryBytes)]),
            in: WebPPlain.lossless
        ),
        WebPHidingPlace("a frame where there is no animation", .animationFrame, extended("ANMF", canary)),
        WebPHidingPlace("settings of an animation", .vendorSegment, extended("ANIM", canary)),
    ]

    static let behindTheEnd = [
        WebPHidingPlace("bytes after the end", .bytesAfterEnd, WebPPlain.lossy.trailing(canaryBytes)),
        WebPHidingPlace(
            "a JPEG after the end",
            .secondPicture,
            WebPPlain.lossy.trailing([0xFF, 0xD8, 0xFF] + canaryBytes)
        ),
        WebPHidingPlace(
            "a video after the end",
            .videoAfterEnd,
            WebPPlain.lossy.trailing(Array("\0\0\0\u{18}ftypmp42\(canary)".utf8))
        ),
    ]

    private static let artist: [UInt8] = {
        var block = ExifBlock()
        block.image = [0x013B: .text(canary)]
        return Array(block.segment.dropFirst(10))
    }()

    private static func extended(_ name: String, _ text: String) -> WebPParts {
        WebPPlain.lossy.extended(behind: [.init(name, Array(text.unicodeScalars.map { UInt8($0.value) }))])
    }

    private static func profile(_ bytes: [UInt8]) -> WebPParts {
        WebPPlain.lossy.extended(flags: 0x20, before: [.init("ICCP", bytes)])
    }

    static func exif(_ change: (inout ExifBlock) -> Void) -> WebPParts {
        var block = ExifBlock()
        change(&block)
        return WebPPlain.lossy.extended(flags: 8, behind: [.init("EXIF", Array(block.segment.dropFirst(10)))])
    }
}
