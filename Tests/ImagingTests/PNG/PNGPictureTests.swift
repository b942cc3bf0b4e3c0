import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A PNG keeps its picture")
struct PNGPictureTests {
    @Test("every kind of PNG is stored with the same picture", arguments: PNGPicture.varieties)
    func keepsPicture(picture: PNGPicture) throws {
        let clean = try picture.bytes.settled().image

        #expect(clean.format == .png)
        #expect([clean.width, clean.height] == [picture.width, picture.height])
        #expect(try clean.bytes.shown() == picture.bytes.shown())
    }

    @Test("what is seen is what the samples say", arguments: PNGPicture.varieties)
    func showsSamples(picture: PNGPicture) throws {
        let shown = try picture.bytes.shown()

        #expect(shown.pixels == picture.seen)
    }

    @Test(
        "another decoder sees no difference",
        .enabled(if: ImageMagick.isInstalled),
        arguments: PNGPicture.varieties.filter { $0.width == 11 }
    )
    func isSameForOthers(picture: PNGPicture) throws {
        let clean = try picture.bytes.settled().image

        #expect(try ImageMagick.shown(clean.bytes) == ImageMagick.shown(picture.bytes))
    }

    @Test(
        "a picture without anything beside it is stored as it came, but for the numbers that say how it was compressed"
    )
    func keepsData() throws {
        let file = PNGHidingPlace.colour

        #expect(try file.bytes.settled().image.bytes == file.bytes)
        #expect(try file.changing("IDAT") { $0.content[1] = 0xDA }.bytes.settled().image.bytes == file.bytes)
        #expect(
            try file.changing("IDAT") { $0.content.replaceSubrange(0..<2, with: [0x08, 0x1D]) }.bytes.settled().image
                .bytes == file.bytes
        )
    }

    @Test("data in many chunks is joined", arguments: [1, 2, 7])
    func joinsData(length: Int) throws {
        var file = PNGHidingPlace.colour.without("IDAT")
        let stream = PNGData.stored(PNGPicture().raw)
        let pieces = stride(from: 0, to: stream.count, by: length).map { start in
            PNGFile.Chunk("IDAT", Array(stream[start..<min(start + length, stream.count)]))
        }
        file.chunks.insert(contentsOf: pieces + [PNGFile.Chunk("IDAT", [])], at: 1)

        #expect(try file.bytes.settled().image.bytes == PNGHidingPlace.colour.bytes)
    }

    @Test("a picture of sixteen bits keeps all of them")
    func keepsDepth() throws {
        let picture = PNGPicture.made {
            ($0.depth, $0.colour) = (16, 6)
            $0.sample = { column, row, channel in column * 5003 + row * 7919 + channel * 104_729 }
        }

        let clean = try picture.bytes.settled().image.bytes
        let file = try PNGCleaner.clean(clean.span, limits: .standard)

        #expect(file.parts.header.depth == 16)
        #expect(file.bytes[file.stream].elementsEqual(PNGData.stored(picture.raw)))
    }

    @Test(
        "every orientation turns the picture without loss",
        arguments: PNGPicture.varieties,
        [Orientation.turnedRight]
    )
    func turnsKinds(picture: PNGPicture, orientation: Orientation) throws {
        let upright = try turned(picture, orientation).settled(.upright).image

        #expect(upright.orientation == .upright)
        #expect(try upright.bytes.shown() == picture.bytes.shown().turned(orientation))
    }

    @Test("every picture is shown and turned as its note says", arguments: Orientation.allCases)
    func turns(orientation: Orientation) throws {
        let file = turned(PNGPicture(), orientation)
        let expected = try PNGPicture().bytes.shown().turned(orientation)

        let kept = try file.settled(.asStored).image
        let upright = try file.settled(.upright).image

        #expect(kept.orientation == orientation)
        #expect([kept.width, kept.height] == [expected.width, expected.height])
        #expect(try kept.bytes.shown() == expected)
        #expect(upright.orientation == .upright)
        #expect(try upright.bytes.shown() == expected)
        #expect(try upright.bytes.settled(.upright).image == upright)
    }

    @Test(
        "the note about the orientation counts before and behind the data, and only the first",
        arguments: ["IDAT", "IEND"]
    )
    func readsFirstNote(place: String) throws {
        let first = PNGPicture().file.planting("eXIf", note(.turnedLeft), before: place)
        let file = first.planting("eXIf", note(.mirrored), before: "IEND")

        #expect(try file.bytes.settled().image.orientation == .turnedLeft)
    }

    private func turned(_ picture: PNGPicture, _ orientation: Orientation) -> [UInt8] {
        picture.file.planting("eXIf", note(orientation)).bytes
    }

    private func note(_ orientation: Orientation) -> [UInt8] {
        var block = ExifBlock(.big)
        block.image[0x0112] = .short(UInt16(orientation.rawValue))
        return Array(block.segment.dropFirst(10))
    }
}

extension PNGPicture {
    /// What is seen on white: one or three bytes for each pixel.
    var seen: [UInt8] {
        (0..<height).flatMap { row in (0..<width).flatMap { seen($0, row) } }
    }

    private func seen(_ column: Int, _ row: Int) -> [UInt8] {
        let highest = (1 << depth) - 1
        let samples = (0..<channels).map { value(column, row, $0) }
        guard colour != 3 else {
            let alpha = samples[0] < transparency.count ? Int(transparency[samples[0]]) : 255
            return (0..<3).map { onWhite(Int(palette[3 * samples[0] + $0]), alpha) }
        }
        let bytes = samples.map { depth == 16 ? $0 * 255 / 65_535 : $0 * 255 / highest }
        let isTransparent = !transparency.isEmpty && samples == [Int(transparency[0]) << 8 | Int(transparency[1])]
        let alpha = colour >= 4 ? bytes[channels - 1] : isTransparent ? 0 : 255
        return bytes.prefix(colour >= 4 ? channels - 1 : channels).map { onWhite($0, alpha) }
    }

    private func onWhite(_ value: Int, _ alpha: Int) -> UInt8 {
        UInt8((value * alpha + 255 * (255 - alpha) + 127) / 255)
    }
}
