import SchoolMedia
import TestSupport
import Testing

/// A place in a JPEG where something can hide, with a canary in it.
struct HidingPlace: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    /// What the report has to count for it.
    let family: RemovalReport.Family
    /// The same picture with nothing hidden in it.
    let plain: [UInt8]

    init(_ name: String, _ family: RemovalReport.Family, _ bytes: [UInt8], in plain: JPEGFile = colour) {
        testDescription = name
        self.family = family
        self.bytes = bytes
        self.plain = plain.bytes
    }

    static let colour = JPEGPicture().file
    static let progressive = JPEGPicture.made { $0.process = .progressive }.file
    static let cmyk = JPEGPicture.made { $0.components = 4 }.file

    static let all =
        metadataSegments + vendorSegments + betweenScans + behindTheEnd + trailers + insideAllowedSegments
        + longSegments
        + insideTheData

    static let metadataSegments = [
        HidingPlace("a comment", .comment, colour.planting(JPEGFile.segment(0xFE, canary), .beforeFrame).bytes),
        HidingPlace(
            "a comment behind the frame",
            .comment,
            colour.planting(JPEGFile.segment(0xFE, canary), .afterFrame).bytes
        ),
        HidingPlace("an XMP packet", .xmpPacket, app(1, "http://ns.adobe.com/xap/1.0/\0\(canary)")),
        HidingPlace(
            "a face name in XMP",
            .faceName,
            app(1, "http://ns.adobe.com/xap/1.0/\0<x mwg-rs:Name=\"\(canary)\"/>")
        ),
        HidingPlace("extended XMP", .extendedXMP, app(1, "http://ns.adobe.com/xmp/extension/\0\(canary)")),
        HidingPlace(
            "a Photoshop record",
            .photoshopRecord,
            app(13, "Photoshop 3.0\08BIM\u{3}\u{1}\0\0\0\0\0\u{c}\(canary)")
        ),
        HidingPlace("an IPTC record", .iptcRecord, colour.planting(iptc, .afterStart).bytes),
        HidingPlace("an EXIF description", .description, exif { $0.image[0x010E] = .text(canary) }),
        HidingPlace("an EXIF artist", .ownerOrAuthor, exif { $0.image[0x013B] = .text(canary) }),
        HidingPlace("an EXIF serial number", .serialNumber, exif { $0.exif[0xA431] = .text(canary) }),
        HidingPlace("a maker note", .makerNote, exif { $0.exif[0x927C] = .bytes(canaryBytes) }),
        HidingPlace("a GPS area", .gpsPosition, exif { $0.gps[0x001C] = .bytes(canaryBytes) }),
        HidingPlace("an unknown EXIF tag", .cameraSetting, exif { $0.image[0xEA1C] = .bytes(canaryBytes) }),
        HidingPlace("an EXIF thumbnail", .embeddedThumbnail, exif { $0.thumbnail[0x0201] = .bytes(canaryBytes) }),
        HidingPlace(
            "a whole picture in XMP",
            .secondPicture,
            app(1, "http://ns.adobe.com/xap/1.0/\0<x GImage:Data=\"\(canary)\"/>")
        ),
        HidingPlace(
            "a depth map in XMP",
            .auxiliaryImage,
            app(1, "http://ns.adobe.com/xmp/extension/\0<x GDepth:Data=\"\(canary)\"/>")
        ),
        HidingPlace(
            "a Photoshop thumbnail",
            .embeddedThumbnail,
            app(13, "Photoshop 3.0\08BIM\u{4}\u{c}\0\0\0\0\0\u{c}\(canary)")
        ),
        HidingPlace("a broken EXIF block", .unreadableExif, app(1, "Exif\0\0\(canary)")),
    ]

    static let vendorSegments =
        (UInt8(0)...15).map { HidingPlace("APP\($0)", .vendorSegment, app($0, canary)) } + [
            HidingPlace("an EXIF block of another version", .vendorSegment, app(1, "Exif\0\u{1}\(canary)")),
            HidingPlace("the index of a second picture", .vendorSegment, app(2, "MPF\0\(canary)")),
            HidingPlace("an HDR gain map note", .vendorSegment, app(2, "urn:iso:std:iso:ts:21496:-1\0\(canary)")),
            HidingPlace("FlashPix", .vendorSegment, app(2, "FPXR\0\(canary)")),
            HidingPlace("a part of JPEG systems", .vendorSegment, app(11, "JP\0\0\(canary)")),
            HidingPlace(
                "content credentials",
                .contentCredentials,
                app(11, "JP\0\u{1}\0\0\0\u{1}\0\0\0\u{44}jumb\0\0\0\u{24}jumdc2pa\(canary)")
            ),
            HidingPlace("a JFXX thumbnail", .embeddedThumbnail, app(0, "JFXX\0\u{10}\(canary)")),
        ]
        + [UInt8(0x4F), 0x02, 0xBF, 0xF0, 0xF7, 0xFD, 0xDE, 0xDF, 0xC8].map { marker in
            HidingPlace(
                "the marker FF\(String(marker, radix: 16))",
                .vendorSegment,
                colour.planting(JPEGFile.segment(marker, canary), .beforeFrame).bytes
            )
        }

    static let betweenScans =
        [UInt8(0xFE), 0xE1, 0xED, 0xEF, 0x4F].map { marker in
            HidingPlace(
                "FF\(String(marker, radix: 16)) between two scans",
                .segmentBetweenScans,
                progressive.planting(JPEGFile.segment(marker, canary), .betweenScans).bytes,
                in: progressive
            )
        } + [
            HidingPlace(
                "a comment before the end",
                .segmentBetweenScans,
                colour.planting(JPEGFile.segment(0xFE, canary), .beforeEnd).bytes
            ),
            HidingPlace(
                "an unused table between two scans",
                .unusedTable,
                progressive.planting(JPEGFile.segment(0xDB, [3] + text(64)), .betweenScans).bytes,
                in: progressive
            ),
            HidingPlace(
                "a table that comes too late",
                .unusedTable,
                progressive.planting(JPEGFile.segment(0xDB, [0] + text(64)), .beforeEnd).bytes,
                in: progressive
            ),
        ]

    private static let iptc: [UInt8] = {
        let record: [UInt8] = [0x1C, 2, 120, 0, UInt8(canaryBytes.count)] + canaryBytes
        return JPEGFile.segment(0xED, "Photoshop 3.0\08BIM", [4, 4, 0, 0, 0, 0, 0, UInt8(record.count)] + record)
    }()

    static func text(_ count: Int) -> [UInt8] {
        canaryBytes + Array(repeating: 32, count: count - canaryBytes.count)
    }

    private static func app(_ number: UInt8, _ content: String) -> [UInt8] {
        colour.planting(JPEGFile.segment(0xE0 | number, content), .beforeFrame).bytes
    }

    static func exif(_ change: (inout ExifBlock) -> Void) -> [UInt8] {
        var block = ExifBlock()
        change(&block)
        return colour.without(.jfif).planting(block.segment, .afterStart).bytes
    }
}
