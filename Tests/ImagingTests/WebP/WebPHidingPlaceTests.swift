import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Nothing hides in a stored WebP picture")
struct WebPHidingPlaceTests {
    @Test("every hiding place is emptied and counted", arguments: WebPHidingPlace.all)
    func isEmptied(place: WebPHidingPlace) throws {
        #expect(place.bytes.holdsCanary)

        let prepared = try place.bytes.prepared()

        #expect(!prepared.clean.bytes.holdsCanary)
        #expect(!prepared.preview.bytes.holdsCanary)
        #expect(prepared.removal.count(of: place.family) > 0)
    }

    @Test("emptying a hiding place leaves the pixels alone", arguments: WebPHidingPlace.all)
    func keepsPixels(place: WebPHidingPlace) throws {
        let clean = try place.bytes.prepared().clean

        #expect(clean.format == .webp)
        #expect(clean.bytes.webPPixels != nil)
        #expect(clean.bytes.webPPixels == place.plain.webPPixels)
    }

    @Test(
        "a clean picture has nothing to remove, and cleaning it again changes no byte",
        arguments: WebPHidingPlace.all
    )
    func isFixedPoint(place: WebPHidingPlace) throws {
        let once = try place.bytes.prepared()

        let twice = try once.clean.bytes.prepared()

        #expect(twice.clean == once.clean)
        #expect(twice.removal.isEmpty)
        #expect(twice.preview == once.preview)
    }

    @Test("a single byte or bit that is not zero where it should be is gone and counted")
    func emptiesSmallPlaces() throws {
        var padded = WebPPlain.lossy.extended(behind: [.init("CNRY", [0x41])])
        padded.chunks[2].padding = [0x41]
        let reserved = WebPPlain.lossy.extended(flags: 0xC1)

        let (first, second) = (try padded.bytes.prepared(), try reserved.bytes.prepared())

        #expect(first.removal.count(of: .strayBytes) == 1)
        #expect(second.removal.count(of: .strayBytes) == 1)
        #expect(first.clean.bytes == WebPPlain.lossy.bytes)
        #expect(second.clean.bytes == WebPPlain.lossy.bytes)
    }

    @Test("what the camera says is reported by family, and the day is handed on")
    func reports() throws {
        let file = WebPHidingPlace.exif {
            $0.image[0x010F] = .text("Maker")
            $0.exif[0xA431] = .text("1234")
            $0.exif[0x9003] = .text("2026:11:21 09:30:00")
        }

        let prepared = try file.bytes.prepared()

        #expect(prepared.removal.readableList == "serial number, camera make and model, date and time")
        #expect(prepared.takenOn == CalendarDay(exif: Array("2026:11:21 09:30:00".utf8)))
    }
}
