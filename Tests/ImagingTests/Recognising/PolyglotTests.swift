import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A file that is two things is taken as one, and nothing of the other stays")
struct PolyglotTests {
    static let canary = "CANARY-51.5N"

    struct Polyglot: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let kind: MediaKind

        init(_ name: String, _ kind: MediaKind, _ bytes: [UInt8]) {
            testDescription = name
            self.kind = kind
            self.bytes = bytes
        }
    }

    static let zip = KindSample.zip(canary) + [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)
    static let pdf = Array("%PDF-1.7\n1 0 obj (\(canary)) endobj\ntrailer\n%%EOF".utf8)
    static let script = Array("*/=1;alert('\(canary)')//".utf8)
    static let video = HEIFBox.plain("ftyp", Array("mp42\0\0\0\0isom".utf8)) + HEIFBox.plain("mdat", Array(canary.utf8))
    static let jpeg = JPEGPicture().file

    static let all = [
        Polyglot("JPEG and ZIP", .jpeg, jpeg.planting(zip, .afterEnd).bytes),
        Polyglot("JPEG and PDF in a comment", .jpeg, jpeg.planting(JPEGFile.segment(0xFE, pdf), .afterStart).bytes),
        Polyglot("JPEG and PDF behind it", .jpeg, jpeg.planting(pdf, .afterEnd).bytes),
        Polyglot("JPEG and JavaScript", .jpeg, jpeg.planting(JPEGFile.segment(0xFE, script), .afterStart).bytes),
        Polyglot("JPEG and MP4", .jpeg, jpeg.planting(video, .afterEnd).bytes),
        Polyglot("JPEG and HEIC", .jpeg, jpeg.planting(HEIFSample.heic + Array(canary.utf8), .afterEnd).bytes),
        Polyglot("HEIC and ZIP", .heic, HEIFSample.changed { $0.trailer = zip }),
        Polyglot("HEIC and PDF", .heic, HEIFSample.changed { $0.beforeTables = HEIFBox.plain("free", pdf) }),
        Polyglot(
            "HEIC and JPEG in an item",
            .heic,
            HEIFSample.changed {
                $0.items.append(
                    HEIFFile.Item(
                        id: 9,
                        type: "jpeg",
                        data: jpeg.planting(JPEGFile.segment(0xFE, canary), .afterStart).bytes
                    )
                )
            }
        ),
        Polyglot(
            "HEIC and MP4",
            .heic,
            HEIFSample.changed {
                $0.brands = ["mp42", "isom", "mif1", "heic"]
                $0.trailer = HEIFBox.plain("moov", Array(canary.utf8))
            }
        ),
        Polyglot("HEIC and MP4 behind it", .heic, HEIFSample.changed { $0.trailer = video }),
    ]

    @Test("it is cleaned as what is decoded", arguments: all)
    func isOneThing(polyglot: Polyglot) throws {
        #expect(polyglot.bytes.holds(Self.canary))

        let candidate = try Candidate(of: IncomingMedia(polyglot.bytes), limits: .standard)
        let prepared = try polyglot.bytes.preparedHEIF()

        #expect(candidate.form == polyglot.kind)
        #expect(!candidate.bytes.holds(Self.canary))
        #expect(!prepared.clean.bytes.holds(Self.canary))
        #expect(!prepared.removal.isEmpty)
    }

    @Test("a JPEG in the place of the picture of a HEIC file is refused")
    func refusesForeignCoding() {
        let bytes = HEIFSample.changed { $0.changePrimary { $0.type = "jpeg" } }

        #expect(refusal(ofHEIF: bytes) == .unsupported(.heif(.itemType)))
    }
}
