import SchoolMedia
import TestSupport

extension HidingPlace {
    static let behindTheEnd = [
        HidingPlace("bytes behind the end", .bytesAfterEnd, trailing(canaryBytes)),
        HidingPlace("a ZIP file behind the end", .bytesAfterEnd, trailing(Array("PK\u{3}\u{4}\(canary)".utf8))),
        HidingPlace("a second picture", .secondPicture, trailing(second)),
        HidingPlace("a third picture", .secondPicture, trailing(colour.bytes + second)),
        HidingPlace("a motion photo's video", .videoAfterEnd, trailing(video)),
        HidingPlace("a video behind a second picture", .videoAfterEnd, trailing(second + video)),
    ]

    /// What makers of cameras put behind the end, with a note of it inside the picture.
    static let trailers = [
        HidingPlace("a Samsung trailer", .vendorSegment, trailing(samsung)),
        HidingPlace("a Samsung motion photo", .videoAfterEnd, trailing(video + samsung)),
        HidingPlace("a Canon trailer", .vendorSegment, trailing(Array("CANON OPTIONAL DATA\0\(canary)".utf8))),
        HidingPlace("a Photo Mechanic trailer", .vendorSegment, trailing(Array("\(canary)cbipcbbl".utf8))),
        HidingPlace(
            "a picture of a multi-picture file",
            .secondPicture,
            multiPicture.planting(second, .afterEnd).bytes
        ),
        HidingPlace("an Ultra HDR gain map", .gainMap, ultraHDR),
    ]

    private static let second = colour.planting(JPEGFile.segment(0xFE, canary), .beforeFrame).bytes
    private static let video = [0, 0, 0, 24] + Array("ftypmp42\(canary)".utf8)
    private static let samsung =
        Array("Image_UTC_Data\(canary)SEFH".utf8) + [106, 0, 0, 0, 1, 0, 0, 0] + Array("SEFT".utf8)

    /// The index of a file with two pictures: CIPA DC-007.
    private static let multiPicture: JPEGFile = {
        let header: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0xB0, 0x01, 0, 4, 0, 0, 0, 1, 0, 0, 0, 2]
        return colour.planting(JPEGFile.segment(0xE2, "MPF\0", header + canaryBytes), .beforeFrame)
    }()

    private static let ultraHDR: [UInt8] = {
        let xmp =
            "http://ns.adobe.com/xap/1.0/\0<x xmlns:hdrgm=\"http://ns.adobe.com/hdr-gain-map/1.0/\" hdrgm:Version=\"1.0\"/>"
        let note = JPEGFile.segment(0xE2, "urn:iso:std:iso:ts:21496:-1\0", [0, 0, 0, 0])
        let map = JPEGPicture.made { $0.components = 1 }.file
            .planting(JPEGFile.segment(0xE1, xmp + canary), .beforeFrame)
        return multiPicture.planting(JPEGFile.segment(0xE1, xmp) + note, .afterStart)
            .planting(map.bytes, .afterEnd).bytes
    }()

    private static func trailing(_ bytes: [UInt8]) -> [UInt8] {
        colour.planting(bytes, .afterEnd).bytes
    }
}
