import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A file is what its content is, and its refusal says what to do")
struct RecognisingTests {
    @Test("each kind is recognised by its content", arguments: KindSample.all)
    func isRecognised(sample: KindSample) {
        #expect(MediaKind(recognising: sample.bytes.span) == sample.kind)
    }

    @Test("the sentence of a refusal says what to do", arguments: KindSample.all)
    func saysWhatToDo(sample: KindSample) {
        #expect(CleaningError.notAPicture(found: sample.kind).sentence.contains(sample.advice))
    }

    @Test("there is a sample of every kind, and every kind has a sentence of its own")
    func isComplete() {
        let sampled = Set(KindSample.all.map(\.kind)).union([.heic, .avif])

        #expect(sampled == Set(MediaKind.allCases))
        #expect(Set(MediaKind.allCases.map(\.refusal)).count == MediaKind.allCases.count)
    }

    struct Brands: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let kind: MediaKind
        let bytes: [UInt8]

        init(_ kind: MediaKind, _ brands: String, leading: [UInt8] = []) {
            testDescription = "\(brands), \(leading.count) bytes before it"
            self.kind = kind
            let major = Array(brands.utf8.prefix(4))
            bytes = leading + HEIFBox.plain("ftyp", major + [0, 0, 0, 0] + Array(brands.utf8.dropFirst(4)))
        }
    }

    static let brands = [
        Brands(.heic, "heicmif1heic"),
        Brands(.heic, "heixmif1"),
        Brands(.heic, "mif1heic"),
        Brands(.heic, "mif1"),
        Brands(.heic, "msf1hevcmif1heic"),
        Brands(.heic, "mif1miafMiHBheic"),
        Brands(.avif, "avifmif1miaf"),
        Brands(.avif, "mif1avifmiaf"),
        Brands(.avif, "avismsf1mif1avif"),
        Brands(.heic, "heicavifmif1"),
        Brands(.avif, "avifheicmif1"),
        Brands(.heic, "mp42isommif1heic"),
        Brands(.mp4, "isommp42avc1"),
        Brands(.quickTime, "qt  qt  "),
        Brands(.heic, "heicmif1", leading: HEIFBox.plain("free", [1, 2, 3])),
        Brands(.heic, "heicmif1", leading: HEIFBox.wide("skip", [])),
        Brands(.avif, "mif1avif", leading: HEIFBox.plain("uuid", Array(repeating: 9, count: 16))),
    ]

    @Test("HEIC, AVIF and videos are told apart by all of their brands", arguments: brands)
    func readsBrands(brands: Brands) {
        #expect(MediaKind(recognising: brands.bytes.span) == brands.kind)
    }

    @Test("a file type with a long size is read")
    func readsLongFileType() {
        let bytes = HEIFBox.wide("ftyp", Array("mif1\0\0\0\0avif".utf8))

        #expect(MediaKind(recognising: bytes.span) == .avif)
    }

    @Test(
        "a file type that was cut, or lies about its size, is recognised by what is there",
        arguments: [0, 2, 9, 24, 0xFFFF_FFFF]
    )
    func readsLyingFileType(size: Int) {
        let bytes = HEIFBox.lying("ftyp", size: size, Array("heic\0\0\0\0heicheic".utf8))

        #expect(MediaKind(recognising: bytes.span) == .heic)
    }

    @Test("no beginning of any kind stops the program", arguments: KindSample.all)
    func survivesAnyBeginning(sample: KindSample) {
        let kinds = (0...sample.bytes.count).map { MediaKind(recognising: sample.bytes.span.extracting(0..<$0)) }

        #expect(kinds.first == .empty)
        #expect(kinds.last == sample.kind)
    }
}
