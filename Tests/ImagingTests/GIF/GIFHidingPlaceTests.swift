import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("Nothing hides in a stored GIF")
struct GIFHidingPlaceTests {
    @Test("every hiding place is emptied and counted", arguments: GIFHidingPlace.all)
    func isEmptied(place: GIFHidingPlace) throws {
        let prepared = try place.file.bytes.prepared()

        #expect(!prepared.clean.bytes.holdsCanary)
        #expect(!prepared.preview.bytes.holdsCanary)
        #expect(prepared.removal.count(of: place.family) > 0)
    }

    @Test("emptying a hiding place leaves the same file as if nothing had been hidden", arguments: GIFHidingPlace.all)
    func keepsPicture(place: GIFHidingPlace) throws {
        let clean = try place.file.bytes.settled().image

        #expect(try clean == GIFHidingPlace.plain.bytes.settled().image)
        #expect(try clean.bytes.shown() == GIFHidingPlace.plain.bytes.shown())
    }

    @Test("a clean picture has nothing to remove, and cleaning it again changes no byte", arguments: GIFHidingPlace.all)
    func isFixedPoint(place: GIFHidingPlace) throws {
        let once = try place.file.bytes.settled()

        let twice = try once.image.bytes.settled()

        #expect(twice.image == once.image)
        #expect(twice.removal.isEmpty)
    }

    @Test("the verifier refuses every hiding place as it was sent", arguments: GIFHidingPlace.all)
    func isRefusedAsSent(place: GIFHidingPlace) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(place.file.bytes) }
    }

    @Test("the colour of transparent pixels is left out, and a transparent colour that no pixel has")
    func clearsTransparentColour() throws {
        let used = GIFHidingPlace.plain.changing { $0.before = GIFFile.control(transparent: 3, delay: 500) }
        let unused = GIFHidingPlace.plain.changing { $0.before = GIFFile.control(transparent: 200) }

        let clean = try used.bytes.settled()

        #expect(clean.image.bytes[13 + 9..<13 + 12].allSatisfy { $0 == 0 })
        #expect(clean.removal.count(of: .unusedPaletteEntry) == 1)
        #expect(try clean.image.bytes.shown() == used.bytes.shown())
        #expect(try unused.bytes.settled().image == GIFHidingPlace.plain.bytes.settled().image)
    }
}
