import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("Nothing hides in a stored picture")
struct HidingPlaceTests {
    @Test("every hiding place is emptied and counted", arguments: HidingPlace.all)
    func isEmptied(place: HidingPlace) throws {
        #expect(place.bytes.holdsCanary)

        let prepared = try place.bytes.prepared()

        #expect(!prepared.clean.bytes.holdsCanary)
        #expect(!prepared.preview.bytes.holdsCanary)
        #expect(!prepared.thumbnail.bytes.holdsCanary)
        #expect(prepared.removal.count(of: place.family) > 0)
    }

    @Test("emptying a hiding place leaves the pixels alone", arguments: HidingPlace.all)
    func keepsPixels(place: HidingPlace) throws {
        let clean = try place.bytes.prepared().clean.bytes.cleaned()

        let pixels = try clean.bytes.pixels(of: clean.frame)

        #expect(try pixels == place.plain.pixels(of: clean.frame))
    }

    @Test("a clean picture has nothing to remove, and cleaning it again changes no byte", arguments: HidingPlace.all)
    func isFixedPoint(place: HidingPlace) throws {
        let once = try place.bytes.prepared()

        let twice = try once.clean.bytes.prepared()

        #expect(twice.clean == once.clean)
        #expect(twice.removal.isEmpty)
        #expect(twice.preview == once.preview)
    }

    @Test("the text of the report names families and counts")
    func readsWell() throws {
        let bytes = HidingPlace.exif {
            $0.image[0x010F] = .text("Maker")
            $0.exif[0xA431] = .text("1234")
            $0.exif[0xA435] = .text("5678")
            $0.exif[0x927C] = .bytes(canaryBytes)
            $0.gps[0x0001] = .text("N")
            $0.gps[0x0003] = .text("W")
        }

        let report = try bytes.prepared().removal

        #expect(report.readableList == "GPS position, 2 serial numbers, camera make and model, maker note")
    }
}
