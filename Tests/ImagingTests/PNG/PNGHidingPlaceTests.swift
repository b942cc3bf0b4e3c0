import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Nothing hides in a stored PNG")
struct PNGHidingPlaceTests {
    @Test("every hiding place is emptied and counted", arguments: PNGHidingPlace.all)
    func isEmptied(place: PNGHidingPlace) throws {
        let prepared = try place.file.bytes.prepared()

        #expect(!prepared.clean.bytes.holdsCanaryInside)
        #expect(!prepared.preview.bytes.holdsCanary)
        #expect(prepared.removal.count(of: place.family) > 0)
    }

    @Test("emptying a hiding place leaves what is seen alone", arguments: PNGHidingPlace.all)
    func keepsPicture(place: PNGHidingPlace) throws {
        let clean = try place.file.bytes.settled().image

        #expect(try clean.bytes.shown().pixels == place.plain.bytes.shown().pixels)
    }

    @Test("a clean picture has nothing to remove, and cleaning it again changes no byte", arguments: PNGHidingPlace.all)
    func isFixedPoint(place: PNGHidingPlace) throws {
        let once = try place.file.bytes.settled()

        let twice = try once.image.bytes.settled()

        #expect(twice.image == once.image)
        #expect(twice.removal.isEmpty)
    }

    @Test("the verifier refuses every hiding place as it was sent", arguments: PNGHidingPlace.all)
    func isRefusedAsSent(place: PNGHidingPlace) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(place.file.bytes) }
    }

    @Test("bits behind the last pixel of a row are cleared", arguments: [1, 2, 4], [0, 3])
    func clearsPadding(depth: Int, colour: Int) throws {
        let picture = PNGPicture.made {
            ($0.depth, $0.colour, $0.padding) = (depth, colour, 0xFF)
            $0.palette = colour == 3 ? PNGPicture.rainbow(1 << depth) : []
        }

        let clean = try picture.bytes.settled()

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(picture.bytes) }
        #expect(clean.removal == report(.hiddenCoefficientData))
        #expect(try clean.image.bytes.shown() == picture.bytes.shown())
    }

    @Test("a transparent colour that no pixel has is left out")
    func dropsUnusedTransparency() throws {
        let picture = PNGPicture.made {
            $0.transparency = [0, 7, 0, 7, 0, 7]
            $0.sample = { column, row, _ in column + row + 50 }
        }

        let clean = try picture.bytes.settled()

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(picture.bytes) }
        #expect(clean.removal == report(.displayHint))
        #expect(clean.image.bytes.span.occurrences(of: "tRNS") == 0)
    }

    @Test("fully transparent colours of a palette become one, so that no picture is left in them")
    func mergesTransparentEntries() throws {
        let clean = try PNGHidingPlace.seeThrough.bytes.settled().image

        let parts = try PNGCleaner.clean(clean.bytes.span, limits: .standard).parts

        #expect(parts.transparency == [0])
        #expect(parts.palette.prefix(12).allSatisfy { $0 == 0 })
    }

    @Test("of an animation stays the picture that is shown where animations are not", arguments: [true, false])
    func keepsDefaultImage(isFirstFrame: Bool) throws {
        let control = [UInt8](repeating: 0, count: 26)
        let animated = PNGHidingPlace.colour.planting("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
            .planting(isFirstFrame ? "fcTL" : "acTL", control)
            .planting("fcTL", control, before: "IEND").planting("fdAT", [0, 0, 0, 1], before: "IEND")

        let clean = try animated.bytes.settled()

        #expect(clean.image.bytes == (try PNGHidingPlace.colour.bytes.settled().image.bytes))
        #expect(clean.removal.count(of: .animationFrame) == 1)
    }

    @Test("the day on which it was taken is known, and not in the file")
    func readsDay() throws {
        var block = ExifBlock()
        block.exif[0x9003] = .text("2026:11:21 09:30:00")
        let file = PNGHidingPlace.colour.planting("eXIf", Array(block.segment.dropFirst(10)), before: "IEND")

        let clean = try file.bytes.settled()

        #expect(clean.takenOn == CalendarDay(year: 2026, month: 11, day: 21))
        #expect(clean.image.bytes.span.occurrences(of: "2026") == 0)
    }

    private func report(_ family: RemovalReport.Family) -> RemovalReport {
        var report = RemovalReport()
        report.add(family)
        return report
    }
}
