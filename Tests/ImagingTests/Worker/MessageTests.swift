import Imaging
import SchoolMedia
import Testing

@Suite("What the server and a decoder say to each other")
struct MessageTests {
    @Test(
        "arrives as it was sent",
        arguments: [
            AnswerMessage.Content.picture(rewritten: nil, report: RemovalReport(), renditions: []),
            .picture(rewritten: 0, report: .found(.gpsPosition), renditions: [400_000, 30_000]),
            .refusal(.undecodable),
            .refusal(.tooManyPixels(limit: 200_000_000)),
            .refusal(.malformed(.jpeg(.segmentLength), offset: 17)),
        ]
    )
    func answersArrive(_ content: AnswerMessage.Content) throws {
        let sent = AnswerMessage(number: .max, content)

        #expect(try AnswerMessage(reading: sent.bytes, sharedBytes: 1 << 20) == sent)
    }

    @Test("speaks of files that fit into the shared pages exactly, and of none a byte longer")
    func filesFit() throws {
        let sent = AnswerMessage(number: 1, .picture(rewritten: 100, report: RemovalReport(), renditions: [20, 30]))

        #expect(try AnswerMessage(reading: sent.bytes, sharedBytes: 150) == sent)
        #expect(throws: (any Error).self) { try AnswerMessage(reading: sent.bytes, sharedBytes: 149) }
    }

    @Test("carries what is asked for and the limits that were set")
    func requestsArrive() throws {
        var limits = CleaningLimits.standard
        limits.pixels = 12
        let profiles = [RenditionProfile.preview, .thumbnail]
        let request = DecodingRequest(form: .avif, master: .upright, profiles: profiles, bytes: [1, 2, 3])

        let read = try RequestMessage(reading: RequestMessage(number: 7, request, limits: limits).bytes)

        #expect(read.number == 7)
        #expect(read.form == .avif)
        #expect(read.master == .upright)
        #expect(read.profiles == profiles)
        #expect(read.pictureBytes == 3)
        #expect(read.limits == limits)
    }
}

extension RemovalReport {
    fileprivate static func found(_ family: Family) -> RemovalReport {
        var report = RemovalReport()
        report.add(family)
        return report
    }
}
