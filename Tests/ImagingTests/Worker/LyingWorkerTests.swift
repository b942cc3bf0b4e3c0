import Imaging
import SchoolMedia
import Testing

@Suite("What a decoder says that a picture has taken over")
struct LyingWorkerTests {
    @Test(
        "is not believed beyond its form: the picture is refused, the server goes on",
        arguments: [
            "noise", "another number", "a file of 2^64 bytes", "a file of 2^62 bytes", "a version too many",
            "half a message", "a byte too many", "a long message", "a new version", "an unknown error",
            "nested errors", "the server's fault", "ready again", "hangs up", "leaves", "crashes", "is killed",
        ]
    )
    func liesAreRefused(_ lie: String) {
        let pool = SandboxProbe.pool(lie)

        #expect(throws: CleaningError.decoderStopped(.crashed)) { try pool.hand("a picture") }
        #expect(pool.processIDs.isEmpty)
    }

    @Test("cannot take away the pages that the server reads")
    func pagesStay() throws {
        let pool = SandboxProbe.pool("shrinks the pages")

        let answer = try pool.hand("a picture")

        #expect(answer == DecodingAnswer(rewritten: nil, report: RemovalReport(), renditions: []))
    }

    @Test("cannot answer the next picture in advance")
    func secondAnswerIsDropped() throws {
        let pool = SandboxProbe.pool("answers twice")
        _ = try pool.hand("a picture")
        let first = pool.processIDs

        _ = try pool.hand("another picture")

        #expect(pool.processIDs.count == 1)
        #expect(pool.processIDs != first)
    }

    @Test("cannot trap the reader, whichever byte of a message is changed", arguments: 0..<200)
    func readerHolds(_ round: Int) {
        let answers = Self.damagedAnswers(round).map { try? AnswerMessage(reading: $0, sharedBytes: 1 << 20) }

        #expect(answers.compactMap(\.self).allSatisfy { $0.longestFile <= 1 << 20 })
    }

    private static func damagedAnswers(_ round: Int) -> [[UInt8]] {
        guard let whole = try? answer.bytes else { return [] }
        return (0..<whole.count).map { position in
            var damaged = whole
            damaged[position] = UInt8(truncatingIfNeeded: round &* 37 &+ position)
            return round.isMultiple(of: 2) ? damaged : Array(damaged.prefix(position))
        }
    }

    private static var answer: AnswerMessage {
        var report = RemovalReport()
        report.add(.gpsPosition, count: 3)
        return AnswerMessage(number: 1, .picture(rewritten: 1000, report: report, renditions: [20, 30]))
    }
}

extension AnswerMessage {
    fileprivate var longestFile: Int {
        switch content {
        case .picture(let rewritten, _, let renditions): max(rewritten ?? 0, renditions.max() ?? 0)
        case .refusal: 0
        }
    }
}
