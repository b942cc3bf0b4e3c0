import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("What was removed cannot be put back")
struct PuttingBackTests {
    @Test("the verifier rejects a file with any one removed range put back, wherever", arguments: DirtyPicture.all)
    func isRejected(picture: DirtyPicture) throws {
        let clean = try picture.clean().image.bytes

        let tamperings = picture.tamperings(of: clean).filter { !$0.isCodedData }

        #expect(!tamperings.isEmpty || picture.isCodedDataAlone)
        #expect(tamperings.filter(\.isAccepted).map(\.testDescription) == [])
    }

    @Test("what lies in coded data, which only a decoder can judge, is removed again", arguments: DirtyPicture.all)
    func isRemovedAgain(picture: DirtyPicture) throws {
        let clean = try picture.clean().image.bytes
        let shown = try clean.decoded()

        let tamperings = picture.tamperings(of: clean).filter { $0.isCodedData && $0.isAccepted }
        let kept = try tamperings.filter { tampering in
            guard let again = try? tampering.bytes.settled() else { return false }
            return try again.removal.isEmpty || again.image.bytes.holdsCanary || again.image.bytes.decoded() != shown
        }

        #expect(kept.map(\.testDescription) == [])
    }

    @Test("what was removed is found in the file as it was sent", arguments: DirtyPicture.all)
    func isFound(picture: DirtyPicture) throws {
        let cleaned = try picture.clean()

        #expect(cleaned.removal.count(of: picture.family) > 0)
        #expect(!picture.removed(from: cleaned.image.bytes).isEmpty)
        #expect(picture.kind == .heic || FileParts.of(picture.bytes).joined().elementsEqual(picture.bytes))
    }

    @Test("cleaning a clean file changes no byte", arguments: DirtyPicture.all)
    func isStable(picture: DirtyPicture) throws {
        let once = try picture.clean()

        let twice = try once.image.bytes.settled()

        #expect(twice.image.bytes == once.image.bytes)
        #expect(twice.removal.isEmpty)
    }

    @Test("every family of every format has a row, or a reason why it cannot have one", arguments: MediaKind.taken)
    func isComplete(kind: MediaKind) {
        let rows = Set(DirtyPicture.all.filter { $0.kind == kind }.map(\.family))
        let impossible = DirtyPicture.impossible[kind, default: []]

        #expect(rows.union(impossible) == Set(RemovalReport.Family.allCases))
        #expect(rows.intersection(impossible) == [])
    }
}

extension DirtyPicture {
    /// Whether all that was removed lies in coded data about which the verifier says nothing: behind the last unit of a
    /// JPEG's scan, and colours that a WebP does not show.
    var isCodedDataAlone: Bool {
        kind == .jpeg && family == .hiddenCoefficientData || kind == .webp && family == .hiddenColour
    }
}

extension [UInt8] {
    /// The stored pixels of a clean file.
    fileprivate func decoded() throws -> PixelImage? {
        switch first {
        case 0xFF: try jpegPixels()
        case 0x52: webPPixels
        default: try shown()
        }
    }
}

extension MediaKind {
    /// The formats by their containers: AVIF is read as HEIC is.
    static let taken: [MediaKind] = [.jpeg, .png, .gif, .webp, .heic]
}
