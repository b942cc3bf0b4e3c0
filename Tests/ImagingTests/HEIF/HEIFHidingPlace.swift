import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

/// A place in a HEIC file where something can hide, with a canary in it.
struct HEIFHidingPlace: CustomTestStringConvertible, Sendable {
    static let canary = "CANARY-51.5N"
    static let canaryBytes = Array(canary.utf8)

    let testDescription: String
    /// What the report has to count for it.
    let family: RemovalReport.Family
    let bytes: [UInt8]

    init(_ name: String, _ family: RemovalReport.Family, _ change: (inout HEIFFile) -> Void) {
        testDescription = name
        self.family = family
        bytes = HEIFSample.changed(change)
    }

    static let all = boxes + metadata + pictures

    static let boxes = [
        HEIFHidingPlace("a free box before the tables", .strayBytes) {
            $0.beforeTables = HEIFBox.plain("free", canaryBytes)
        },
        HEIFHidingPlace("a skip box behind the data", .strayBytes) { $0.trailer = HEIFBox.plain("skip", canaryBytes) },
        HEIFHidingPlace("a box before the file type", .strayBytes) { $0.leading = HEIFBox.plain("free", canaryBytes) },
        HEIFHidingPlace("a vendor's box", .vendorSegment) {
            $0.trailer = HEIFBox.plain("uuid", Array(repeating: 7, count: 16) + canaryBytes)
        },
        HEIFHidingPlace("user data", .vendorSegment) { $0.trailer = HEIFBox.plain("udta", canaryBytes) },
        HEIFHidingPlace("an unknown box with a long size", .vendorSegment) {
            $0.trailer = HEIFBox.wide("sefd", canaryBytes)
        },
        HEIFHidingPlace("an unknown box among the tables", .vendorSegment) {
            $0.insideTables = HEIFBox.plain("abcd", canaryBytes)
        },
        HEIFHidingPlace("a second file type", .vendorSegment) { $0.beforeTables = HEIFBox.plain("ftyp", canaryBytes) },
        HEIFHidingPlace("tables for something else", .vendorSegment) {
            $0.trailer = HEIFBox.full("meta", HEIFBox.full("hdlr", [0, 0, 0, 0] + Array("mdir".utf8) + canaryBytes))
        },
        HEIFHidingPlace("a motion photo's video", .embeddedVideo) { $0.trailer = HEIFBox.plain("mpvd", canaryBytes) },
        HEIFHidingPlace("a movie", .embeddedVideo) {
            $0.brands.append("msf1")
            $0.trailer = HEIFBox.plain("moov", HEIFBox.plain("udta", canaryBytes))
        },
        HEIFHidingPlace("bytes between the data", .strayBytes) { $0.gap = canaryBytes },
        HEIFHidingPlace("a second area of data", .strayBytes) { $0.trailer = HEIFBox.plain("mdat", canaryBytes) },
        HEIFHidingPlace("bytes behind the end", .bytesAfterEnd) { $0.trailer = [0, 0, 0, 1] + canaryBytes },
        HEIFHidingPlace("a picture behind the end", .secondPicture) {
            $0.trailer = [0xFF, 0xD8, 0xFF, 0xE0] + canaryBytes
        },
        HEIFHidingPlace("a video behind the end", .videoAfterEnd) {
            $0.trailer = [0, 0, 0, 0xFF, 1, 2, 3, 4] + Array("ftypmp42".utf8) + canaryBytes
        },
        HEIFHidingPlace("the name of the handler", .description) { $0.handlerName = canary },
    ]

    static let metadata = [
        exif("an EXIF description", .description) { $0.image[0x010E] = .text(canary) },
        exif("a GPS area", .gpsPosition) { $0.gps[0x001C] = .bytes(canaryBytes) },
        exif("a maker note", .makerNote) { $0.exif[0x927C] = .bytes(canaryBytes) },
        HEIFHidingPlace("an EXIF block that is none", .unreadableExif) { $0.describe(type: "Exif", canaryBytes) },
        HEIFHidingPlace("an XMP packet", .xmpPacket) {
            $0.describe(type: "mime", contentType: "application/rdf+xml", canaryBytes)
        },
        HEIFHidingPlace("a face name in XMP", .faceName) {
            $0.describe(type: "mime", contentType: "application/rdf+xml", Array("<x mwg-rs:Name=\"\(canary)\"/>".utf8))
        },
        HEIFHidingPlace("an item of another kind", .vendorSegment) {
            $0.describe(type: "mime", contentType: canary, canaryBytes)
        },
        HEIFHidingPlace("an item beside the tables", .vendorSegment) {
            $0.describe(type: "uri ", canaryBytes)
            $0.items[$0.items.count - 1].isBesideTables = true
        },
        HEIFHidingPlace("the name of an item", .description) { $0.changePrimary { $0.name = canary } },
        HEIFHidingPlace("the text of a colour profile", .colourProfileText) {
            $0.addProperty(profile(ICCProfileBuilder.displayP3(text: canary).bytes), essential: false)
        },
        HEIFHidingPlace("a profile for printing", .colourProfile) {
            $0.addProperty(profile(canaryBytes), essential: false)
        },
    ]

    static let pictures = [
        copy("a thumbnail", .embeddedThumbnail, as: "thmb"),
        copy("a depth map", .auxiliaryImage, as: "auxl"),
        HEIFHidingPlace("another picture of a burst", .secondPicture) { file in
            var other = file.items[0]
            other.id = 77
            other.data += canaryBytes
            file.items.append(other)
        },
        HEIFHidingPlace("a picture in another coding", .secondPicture) {
            $0.items.append(HEIFFile.Item(id: 77, type: "jpeg", data: canaryBytes))
        },
    ]

    private static func copy(_ name: String, _ family: RemovalReport.Family, as role: String) -> HEIFHidingPlace {
        HEIFHidingPlace(name, family) { file in
            let picture = file.items[0]
            file.add(type: "hvc1", picture.data + canaryBytes, reference: role, properties: picture.properties)
        }
    }

    private static func exif(
        _ name: String,
        _ family: RemovalReport.Family,
        _ change: (inout ExifBlock) -> Void
    ) -> HEIFHidingPlace {
        var block = ExifBlock()
        change(&block)
        let content = HEIFBox.number(6) + Array("Exif\0\0".utf8) + block.segment.dropFirst(10)
        return HEIFHidingPlace(name, family) { $0.describe(type: "Exif", content) }
    }

    static func profile(_ bytes: [UInt8]) -> [UInt8] {
        HEIFBox.plain("colr", Array("prof".utf8) + bytes)
    }
}
