import SchoolMedia
import TestSupport

@testable import Imaging

/// Rows for the families that no hiding place of a format stands for yet.
extension DirtyPicture {
    /// Kinds of data that a format has no place for. A new family has to have a row, or a place in this list.
    static let impossible: [MediaKind: Set<RemovalReport.Family>] = [
        .jpeg: [.embeddedVideo, .displayHint, .hiddenColour, .unusedPaletteEntry, .animationFrame],
        .png: [.extendedXMP, .unusedTable, .segmentBetweenScans, .embeddedVideo],
        .gif: [
            .description, .imageIdentifier, .cameraModel, .dateAndTime, .makerNote, .cameraSetting, .embeddedThumbnail,
            .extendedXMP, .iptcRecord, .photoshopRecord, .colourProfileText, .unreadableExif, .unusedTable,
            .segmentBetweenScans, .embeddedVideo, .hiddenColour, .contentCredentials,
        ],
        .webp: [
            .extendedXMP, .comment, .segmentBetweenScans, .embeddedVideo, .displayHint, .unusedPaletteEntry,
            .contentCredentials,
        ],
        .heic: [
            .extendedXMP, .comment, .unusedTable, .segmentBetweenScans, .hiddenCoefficientData, .displayHint,
            .hiddenColour, .unusedPaletteEntry, .animationFrame, .contentCredentials,
        ],
    ]

    /// One tag of each family, in every format that carries EXIF.
    static let exif: [DirtyPicture] = tags.flatMap { family, change in
        var block = ExifBlock()
        change(&block)
        let tiff = Array(block.segment.dropFirst(10))
        let heic = HEIFSample.changed {
            $0.describe(type: "Exif", HEIFBox.number(6) + Array("Exif\0\0".utf8) + tiff)
        }
        return [
            DirtyPicture("EXIF", .jpeg, family, HidingPlace.exif(change)),
            DirtyPicture("EXIF", .png, family, PNGHidingPlace.colour.planting("eXIf", tiff).bytes),
            DirtyPicture("EXIF", .webp, family, WebPHidingPlace.exif(change).bytes),
            DirtyPicture("EXIF", .heic, family, heic, plain: HEIFSample.parts.bytes),
        ]
    }

    private static let tags: [(RemovalReport.Family, @Sendable (inout ExifBlock) -> Void)] = [
        (.gpsPosition, { $0.gps[0x001D] = .text(canary) }),
        (.ownerOrAuthor, { $0.exif[0xA430] = .text(canary) }),
        (.description, { $0.image[0x9C9B] = .bytes(canaryBytes) }),
        (.serialNumber, { $0.exif[0xA435] = .text(canary) }),
        (.imageIdentifier, { $0.exif[0xA420] = .text(canary) }),
        (.cameraModel, { $0.image[0x0110] = .text(canary) }),
        (.dateAndTime, { $0.exif[0x9004] = .text(canary) }),
        (.makerNote, { $0.exif[0x927C] = .bytes(canaryBytes) }),
        (.cameraSetting, { $0.exif[0x9999] = .bytes(canaryBytes) }),
        (.embeddedThumbnail, { $0.thumbnail[0x0201] = .bytes(canaryBytes) }),
        (.xmpPacket, { $0.image[0x02BC] = .bytes(canaryBytes) }),
        (.iptcRecord, { $0.image[0x83BB] = .bytes(canaryBytes) }),
        (.photoshopRecord, { $0.image[0x8649] = .bytes(canaryBytes) }),
    ]

    /// One property of each family, in every format that carries XMP.
    static let packets: [DirtyPicture] = properties.flatMap { family, property in
        let packet = Array("<x \(property)=\"\(canary)\"/>".utf8)
        let jpeg = JPEGFile.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + packet)
        let gif = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + packet + [1] + (0...255).reversed() + [0]
        let heic = HEIFSample.changed { $0.describe(type: "mime", contentType: "application/rdf+xml", packet) }
        let png = Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet
        return [
            DirtyPicture("XMP", .jpeg, family, HidingPlace.colour.planting(jpeg, .beforeFrame).bytes),
            DirtyPicture("XMP", .png, family, PNGHidingPlace.colour.planting("iTXt", png).bytes),
            DirtyPicture("XMP", .gif, family, GIFHidingPlace.plain.changing { $0.before = gif }.bytes),
            DirtyPicture("XMP", .webp, family, WebPPlain.lossy.extended(behind: [.init("XMP ", packet)]).bytes),
            DirtyPicture("XMP", .heic, family, heic, plain: HEIFSample.parts.bytes),
        ]
    }

    private static let properties: [(RemovalReport.Family, String)] = [
        (.xmpPacket, "dc:rights"), (.faceName, "mwg-rs:Name"), (.gpsPosition, "exif:GPSLatitude"),
        (.serialNumber, "aux:SerialNumber"), (.ownerOrAuthor, "dc:creator"), (.secondPicture, "GImage:Data"),
        (.auxiliaryImage, "GDepth:Data"),
    ]

    /// Behind the end of every format, and what only WebP has.
    static let others: [DirtyPicture] =
        [
            DirtyPicture("a gain map", .png, .gainMap, PNGHidingPlace.colour.followed(by: gainMap).bytes),
            DirtyPicture("a gain map", .gif, .gainMap, GIFHidingPlace.plain.bytes + gainMap),
            DirtyPicture("a video", .gif, .videoAfterEnd, GIFHidingPlace.plain.bytes + video),
            DirtyPicture("a gain map", .webp, .gainMap, WebPPlain.lossy.trailing(gainMap).bytes),
            DirtyPicture(
                "a gain map",
                .heic,
                .gainMap,
                HEIFSample.changed { $0.trailer = [0, 0, 0, 1] + gainMap },
                plain: HEIFSample.parts.bytes
            ),
            DirtyPicture("unused codes", .webp, .unusedTable, WebPIdlePartsTests.unusedGroup),
            DirtyPicture("unused probabilities", .webp, .unusedTable, WebPIdlePartsTests.lossy.filled),
            DirtyPicture("colours under transparency", .webp, .hiddenColour, erased),
            DirtyPicture("a reserved bit", .webp, .strayBytes, WebPPlain.lossy.extended(flags: 0xC1).bytes),
        ]
        + ["iptc", "xmp", "icc"].map { profile in
            let family: [String: RemovalReport.Family] = [
                "iptc": .iptcRecord, "xmp": .xmpPacket, "icc": .colourProfile,
            ]
            let text = "Raw profile type \(profile)\0\0\(canary)"
            return DirtyPicture(
                "a text",
                .png,
                family[profile] ?? .comment,
                PNGHidingPlace.colour.planting("zTXt", Array(text.utf8)).bytes
            )
        }

    private static let gainMap = [0xFF, 0xD8, 0xFF, 0xE1] + Array("hdrgm:\(canary)".utf8)
    private static let video = [0, 0, 0, 24] + Array("ftypmp42\(canary)".utf8)

    /// A lossless picture that is see-through everywhere, with something to see below.
    private static let erased: [UInt8] = {
        var bits = VP8LBits(width: 8, height: 4, hasAlpha: 1)
        bits.put((0, 3))
        bits.putCodes(greens: (0x41, 0x42), alpha: 0)
        bits.put((0x1234_5678, 32))
        return WebPParts([.init("VP8L", bits.bytes)]).bytes
    }()
}
