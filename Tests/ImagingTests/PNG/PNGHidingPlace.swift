import SchoolMedia
import TestSupport
import Testing

/// A place in a PNG where something can hide, with a canary in it.
struct PNGHidingPlace: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: PNGFile
    /// What the report has to count for it.
    let family: RemovalReport.Family
    /// The same picture with nothing hidden in it.
    let plain: PNGFile

    init(_ name: String, _ family: RemovalReport.Family, _ file: PNGFile, in plain: PNGFile = colour) {
        testDescription = name
        self.family = family
        self.file = file
        self.plain = plain
    }

    static let colour = PNGPicture().file
    static let text = canary + canary

    static let all = texts + chunks + profiles + behindTheEnd + insideAllowedChunks + insideTheData

    static let texts = [
        text("tEXt", "Comment\0\(canary)", .comment),
        text("tEXt", "Author\0\(canary)", .ownerOrAuthor),
        text("tEXt", "Title\0\(canary)", .description),
        text("tEXt", "Creation Time\0\(canary)", .dateAndTime),
        text("tEXt", canary, .comment),
        text("zTXt", "Raw profile type exif\0\0\(canary)", .unreadableExif),
        text("iTXt", "Comment\0\0\0\0\0\(canary)", .comment),
        text("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x mwg-rs:Name=\"\(canary)\"/>", .faceName),
        text("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x>\(canary)</x>", .xmpPacket),
        PNGHidingPlace(
            "a text behind the data",
            .comment,
            colour.planting("tEXt", Array("Comment\0\(canary)".utf8), before: "IEND")
        ),
        exif("an author in EXIF", .ownerOrAuthor) { $0.image[0x013B] = .text(canary) },
        exif("a position in EXIF", .gpsPosition) { $0.gps[0x0002] = .text(canary) },
        exif("a maker note in EXIF", .makerNote) { $0.exif[0x927C] = .bytes(Array(canary.utf8)) },
        text("eXIf", canary, .unreadableExif),
        text("eXIf", "Exif\0\0\(canary)", .unreadableExif),
    ]

    static let chunks = [
        text("prVt", canary, .vendorSegment),
        text("caBX", canary, .contentCredentials),
        text("gIFx", "FRACTINT001\(canary)", .vendorSegment),
        text("sPLT", "\(canary)\0\u{8}", .displayHint),
        text("hIST", canary, .displayHint),
        text("bKGD", canary, .displayHint),
        text("pHYs", canary, .displayHint),
        text("oFFs", canary, .displayHint),
        text("pCAL", canary, .displayHint),
        text("sCAL", canary, .displayHint),
        text("sTER", canary, .displayHint),
        text("sBIT", canary, .displayHint),
        text("cHRM", canary, .displayHint),
        text("sRGB", canary, .displayHint),
        text("mDCV", canary, .displayHint),
        text("PLTE", text, .displayHint),
        text("acTL", canary, .displayHint),
        PNGHidingPlace(
            "a frame of an animation",
            .animationFrame,
            colour.planting("fcTL", Array(repeating: 0, count: 26), before: "IEND")
                .planting("fdAT", Array(canary.utf8), before: "IEND")
        ),
        PNGHidingPlace(
            "a frame without control",
            .animationFrame,
            colour.planting("fdAT", Array(canary.utf8), before: "IEND")
        ),
    ]

    static func text(_ name: String, _ content: String, _ family: RemovalReport.Family) -> PNGHidingPlace {
        let label = content.prefix { $0 != "\0" }
        return PNGHidingPlace("\(name) \(label)", family, colour.planting(name, Array(content.utf8)))
    }

    static func exif(
        _ name: String,
        _ family: RemovalReport.Family,
        _ change: (inout ExifBlock) -> Void
    ) -> PNGHidingPlace {
        var block = ExifBlock()
        change(&block)
        return PNGHidingPlace(name, family, colour.planting("eXIf", Array(block.segment.dropFirst(10))))
    }
}
