import SchoolMedia
import TestSupport

extension HidingPlace {
    /// Inside segments that a clean picture may have, and between them.
    static let insideAllowedSegments = [
        HidingPlace(
            "a JFIF thumbnail",
            .embeddedThumbnail,
            colour.replacing(.jfif) {
                $0 = JPEGFile.segment(0xE0, "JFIF\0", [1, 1, 0, 0, 1, 0, 1, 4, 1] + canaryBytes)
            }.bytes
        ),
        HidingPlace(
            "bytes behind an Adobe segment",
            .strayBytes,
            cmyk.planting(
                JPEGFile.segment(0xEE, Array(JPEGFile.adobe(transform: 0).dropFirst(4)) + canaryBytes),
                .afterStart
            )
            .bytes,
            in: cmyk
        ),
        HidingPlace("bytes between segments", .strayBytes, colour.planting(canaryBytes, .beforeFrame).bytes),
        HidingPlace(
            "bytes between segments after fill bytes",
            .strayBytes,
            colour.planting([0xFF, 0] + canaryBytes, .beforeScan).bytes
        ),
        HidingPlace(
            "a quantisation table that no component uses",
            .unusedTable,
            colour.planting(JPEGFile.segment(0xDB, [2] + text(64)), .beforeFrame).bytes
        ),
        HidingPlace(
            "a quantisation table that is replaced at once",
            .unusedTable,
            colour.planting(JPEGFile.segment(0xDB, [0] + text(64)), .afterStart).bytes
        ),
        HidingPlace(
            "a Huffman table that no scan uses",
            .unusedTable,
            colour.planting(
                JPEGFile.segment(0xC4, [0x13, 0, 0, 0, 12] + Array(repeating: 0, count: 12) + canaryBytes),
                .beforeScan
            )
            .bytes
        ),
        HidingPlace("the text of an sRGB profile", .colourProfileText, profile(.sRGB(text: canary))),
        HidingPlace("the text of a P3 profile", .colourProfileText, profile(.displayP3(text: canary))),
        HidingPlace("the text of an Adobe RGB profile", .colourProfileText, profile(.adobeRGB(text: canary))),
        HidingPlace("the text of a scanner's profile", .colourProfileText, profile(.scanner(text: canary))),
        HidingPlace(
            "the text of a printer's profile",
            .colourProfileText,
            cmyk.planting(ICCProfileBuilder.table(.bytes, channels: 4, text: canary).segments(), .beforeFrame).bytes,
            in: cmyk
        ),
        HidingPlace(
            "the text of a scanner's table",
            .colourProfileText,
            profile(.table(.pairs, channels: 3, text: canary))
        ),
        HidingPlace("bytes behind a profile", .colourProfileText, profile(trailing)),
        HidingPlace("a profile for printing", .colourProfile, profile(printing)),
        HidingPlace("a profile with a missing chunk", .colourProfile, profile(Array(chunked.prefix(436)))),
    ]

    /// Segments whose content a decoder knows, with more in them than it needs.
    static let longSegments = [
        HidingPlace("a frame header that is too long", .strayBytes, longer(.frame)),
        HidingPlace(
            "a scan header that is too long",
            .strayBytes,
            colour.replacing(.scan) { scan in
                scan[3] += UInt8(canaryBytes.count)
                scan.insert(contentsOf: canaryBytes, at: 14)
            }.bytes
        ),
        HidingPlace(
            "a restart interval that is too long",
            .strayBytes,
            colour.planting(JPEGFile.segment(0xDD, [0, 0] + canaryBytes), .beforeScan).bytes
        ),
        HidingPlace(
            "a number of lines behind the scan",
            .segmentBetweenScans,
            colour.planting(JPEGFile.segment(0xDC, [0, 24] + canaryBytes), .beforeEnd).bytes
        ),
    ]

    private static func longer(_ kind: JPEGFile.Kind) -> [UInt8] {
        colour.replacing(kind) { $0 = JPEGFile.segment($0[1], Array($0[4...]) + canaryBytes) }.bytes
    }

    /// Behind the last coded unit, where no decoder reads.
    static let insideTheData = [
        surplus("data before the end") { _ in },
        surplus("data before the end of a grey picture") { $0.components = 1 },
        surplus("data before restart markers") { $0.restartInterval = 4 },
        surplus("data in progressive scans") { $0.process = .progressive },
        surplus("data in a picture with less colour than light") { $0.sampling = 2 },
        HidingPlace(
            "data behind a restart marker too many",
            .hiddenCoefficientData,
            colour.planting([0xFF, 0xD0] + canaryBytes, .beforeEnd).bytes
        ),
    ]

    private static func surplus(_ name: String, _ change: (inout JPEGPicture) -> Void) -> HidingPlace {
        var picture = JPEGPicture.made(change)
        let plain = picture.file
        picture.surplus = canaryBytes
        return HidingPlace(name, .hiddenCoefficientData, picture.bytes, in: plain)
    }

    private static let chunked = ICCProfileBuilder.displayP3(text: canary).segments(chunk: 200)

    private static var trailing: ICCProfileBuilder {
        var profile = ICCProfileBuilder.displayP3(text: "")
        profile.trailer = canaryBytes
        return profile
    }

    private static var printing: ICCProfileBuilder {
        var profile = ICCProfileBuilder()
        profile.tags = [("A2B0", Array("mft1\0\0\0\0".utf8) + canaryBytes)]
        return profile
    }

    private static func profile(_ profile: ICCProfileBuilder) -> [UInt8] {
        self.profile(profile.segments())
    }

    private static func profile(_ segments: [UInt8]) -> [UInt8] {
        colour.planting(segments, .beforeFrame).bytes
    }
}
