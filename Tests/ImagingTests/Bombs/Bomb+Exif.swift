import TestSupport

@testable import Imaging

extension Bomb {
    /// Directories that lead back to themselves or each other, or say that they have more entries than there are.
    static let exif = [
        Bomb("EXIF: directories in circles", .pictures) {
            circles.flatMap { tiff in
                let heic = HEIFSample.changed { $0.describe(type: "Exif", HEIFBox.number(0) + tiff) }
                return [
                    HidingPlace.colour.planting(JPEGFile.segment(0xE1, Array("Exif\0\0".utf8) + tiff), .afterStart)
                        .bytes,
                    PNGHidingPlace.colour.planting("eXIf", tiff).bytes,
                    WebPPlain.lossy.extended(flags: 8, behind: [.init("EXIF", tiff)]).bytes, heic,
                ]
            }
        },
        Bomb("EXIF: four hundred full blocks", .pictures) {
            let block = JPEGFile.segment(0xE1, Array("Exif\0\0".utf8) + directory(5000, pointingTo: 8))
            return HidingPlace.colour.planting(repeated(block, 400), .afterStart).bytes
        },
        Bomb("EXIF: blocks of a megabyte", .pictures) {
            let block = PNGFile.Chunk("eXIf", directory(65_535, pointingTo: 8) + Array(repeating: 0, count: 200_000))
            var file = PNGHidingPlace.colour
            file.chunks.insert(contentsOf: Array(repeating: block, count: 3), at: 1)
            return file.bytes
        },
        Bomb("TIFF: directories in circles", .refusals) { circles },
        Bomb("XMP: packets full of names", .pictures) {
            let packet = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + repeated(Array("mwg-rs:Name=".utf8), 5000)
            return HidingPlace.colour.planting(repeated(JPEGFile.segment(0xE1, packet), 10), .afterStart).bytes
        },
    ]

    private static let circles: [[UInt8]] = [
        directory(1, pointingTo: 8), directory(65_535, pointingTo: 8), directory(3, pointingTo: 0xFFFF_FFFF),
        directory(3, pointingTo: 10), directory(3, pointingTo: 0), directory(65_535, pointingTo: 0x7FFF_FFFF),
    ]

    /// A little-endian block whose entries and next directory all point to one place.
    private static func directory(_ count: Int, pointingTo place: Int) -> [UInt8] {
        let target = little(place, 4)
        let tags = [0x8769, 0x8825, 0xA005, 0x014A, 0x927C]
        let entries = (0..<min(count, 5000)).flatMap { index in
            little(tags[index % 5], 2) + little(4, 2) + little(1, 4) + target
        }
        return [0x49, 0x49, 0x2A, 0] + little(8, 4) + little(count, 2) + entries + target
    }

    private static func little(_ value: Int, _ size: Int) -> [UInt8] { WebPParts.number(value, size) }
}
