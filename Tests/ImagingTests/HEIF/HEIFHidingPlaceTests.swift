import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Nothing of a phone's picture stays but the picture")
struct HEIFHidingPlaceTests {
    @Test("every hiding place is emptied and counted", arguments: HEIFHidingPlace.all)
    func isEmptied(place: HEIFHidingPlace) throws {
        #expect(place.bytes.holds(HEIFHidingPlace.canary))

        let prepared = try place.bytes.preparedHEIF()

        #expect(!prepared.clean.bytes.holds(HEIFHidingPlace.canary))
        #expect(!prepared.preview.bytes.holds(HEIFHidingPlace.canary))
        #expect(prepared.removal.count(of: place.family) > 0)
    }

    @Test("emptying a hiding place leaves the pixels alone", arguments: HEIFHidingPlace.all)
    func keepsPixels(place: HEIFHidingPlace) throws {
        let pixels = try place.bytes.preparedHEIF().clean.bytes.jpegPixels()

        #expect(try pixels == HEIFSample.heic.preparedHEIF().clean.bytes.jpegPixels())
    }

    @Test("the decoder is handed no byte that the picture does not need", arguments: HEIFHidingPlace.boxes)
    func handsOnTheLeast(place: HEIFHidingPlace) throws {
        let handed = try HEIFCleaner.clean(place.bytes.span, limits: .standard)

        #expect(handed.bytes == (try HEIFCleaner.clean(HEIFSample.parts.bytes.span, limits: .standard).bytes))
    }

    @Test("a picture with nothing beside it has nothing to remove", arguments: [HEIFSample.heic, HEIFSample.avif])
    func reportsNothing(bytes: [UInt8]) throws {
        #expect(try bytes.preparedHEIF().removal.isEmpty)
    }

    @Test("the day comes from the camera's EXIF block")
    func readsDay() throws {
        var block = ExifBlock()
        block.exif = [0x9003: .text("2026:11:21 09:30:00")]
        let bytes = HEIFSample.changed { $0.describe(type: "Exif", HEIFBox.number(0) + block.segment.dropFirst(10)) }

        #expect(try bytes.preparedHEIF().takenOn == CalendarDay(year: 2026, month: 11, day: 21))
    }

    @Test("a real encoder's thumbnail is left behind")
    func leavesThumbnail() throws {
        let prepared = try HEIFSample.withThumbnail.preparedHEIF()

        #expect(prepared.removal.readableList == "embedded thumbnail")
        #expect([prepared.clean.width, prepared.clean.height] == [192, 128])
    }
}
