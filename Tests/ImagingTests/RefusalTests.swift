import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A refusal says what is wrong and what to do")
struct RefusalTests {
    struct Foreign: CustomTestStringConvertible, Sendable {
        let kind: MediaKind
        let bytes: [UInt8]

        var testDescription: String { kind.rawValue }

        init(_ kind: MediaKind, _ text: String) {
            self.kind = kind
            bytes = Array(text.unicodeScalars.map { UInt8($0.value) })
        }
    }

    static let foreign = [
        Foreign(.empty, ""),
        Foreign(.tiff, "II*\0\u{8}\0\0\0"),
        Foreign(.tiff, "MM\0*\0\0\0\u{8}"),
        Foreign(.bmp, "BM\u{36}\0\0\0"),
        Foreign(.mp4, "\0\0\0\u{18}ftypisom\0\0\u{2}\0"),
        Foreign(.quickTime, "\0\0\0\u{14}ftypqt  \0\0\u{2}\0"),
        Foreign(.pdf, "%PDF-1.7\n"),
        Foreign(.zip, "PK\u{3}\u{4}\u{14}\0"),
        Foreign(.unknown, "\u{1}\u{2}\u{3}\u{4}"),
    ]

    @Test("another kind of file is recognised by its content", arguments: foreign)
    func recognisesKinds(file: Foreign) {
        let result = outcome(of: file.bytes)

        #expect(result == .refused(.notAPicture(found: file.kind)))
    }

    @Test("every kind that is not taken has its own sentence")
    func sentencesDiffer() {
        let kinds = Set(Self.foreign.map(\.kind))

        let sentences = kinds.map { CleaningError.notAPicture(found: $0).sentence }

        #expect(Set(sentences).count >= kinds.count - 1)
        #expect(sentences.allSatisfy { !$0.isEmpty })
    }

    struct Rare: CustomTestStringConvertible, Sendable {
        let feature: MediaFeature
        let marker: UInt8
        let frame: [UInt8]

        var testDescription: String { "\(feature)" }
    }

    static let rare = [
        Rare(feature: .jpeg(.samplePrecision(bits: 12)), marker: 0xC1, frame: [12, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.lossless), marker: 0xC3, frame: [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.lossless), marker: 0xCB, frame: [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.hierarchical), marker: 0xC5, frame: [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.hierarchical), marker: 0xCF, frame: [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.heightAfterScan), marker: 0xC0, frame: [8, 0, 0, 0, 8, 1, 1, 0x11, 0]),
        Rare(feature: .jpeg(.components(2)), marker: 0xC0, frame: [8, 0, 8, 0, 8, 2, 1, 0x11, 0, 2, 0x11, 0]),
        Rare(feature: .jpeg(.components(255)), marker: 0xC0, frame: [8, 0, 8, 0, 8, 255, 1, 0x11, 0]),
    ]

    @Test("a rare kind of JPEG is named", arguments: rare)
    func namesRareKinds(rare: Rare) {
        let bytes = JPEGPicture().file.replacing(.frame) { $0 = JPEGFile.segment(rare.marker, rare.frame) }.bytes

        #expect(outcome(of: bytes) == .refused(.unsupported(rare.feature)))
        #expect(!CleaningError.unsupported(rare.feature).sentence.isEmpty)
    }

    @Test("a picture without width is refused")
    func refusesNoWidth() {
        let bytes = JPEGPicture().file.replacing(.frame) { $0.replaceSubrange(7..<9, with: [0, 0]) }.bytes

        #expect(outcome(of: bytes).isMalformed(.frameHeader))
    }

    @Test("the limit on bytes holds on both sides")
    func limitsBytes() throws {
        let bytes = JPEGPicture().bytes
        var limits = CleaningLimits.standard
        limits.fileBytes = bytes.count

        #expect(throws: Never.self) {
            try ImagePreparer(limits: limits, decoder: .inThisProcess).prepareNow(IncomingMedia(bytes))
        }
        limits.fileBytes = bytes.count - 1
        #expect(throws: CleaningError.tooManyBytes(limit: bytes.count - 1)) {
            try ImagePreparer(limits: limits, decoder: .inThisProcess).prepareNow(IncomingMedia(bytes))
        }
    }

    @Test("the limit on pixels holds on both sides")
    func limitsPixels() throws {
        var limits = CleaningLimits.standard
        limits.pixels = 960

        #expect(throws: Never.self) {
            try ImagePreparer(limits: limits, decoder: .inThisProcess).prepareNow(IncomingMedia(JPEGPicture().bytes))
        }
        limits.pixels = 959
        #expect(throws: CleaningError.tooManyPixels(limit: 959)) {
            try ImagePreparer(limits: limits, decoder: .inThisProcess).prepareNow(IncomingMedia(JPEGPicture().bytes))
        }
    }

    @Test("each refusal has its sort")
    func hasKind() {
        #expect(CleaningError.notAPicture(found: .pdf).kind == .unsupportedType)
        #expect(CleaningError.tooManyBytes(limit: 1).kind == .tooLarge)
        #expect(CleaningError.tooManyPixels(limit: 1).kind == .tooLarge)
        #expect(CleaningError.undecodable.kind == .unusable)
        #expect(CleaningError.truncated(offset: 1).kind == .unusable)
    }
}
