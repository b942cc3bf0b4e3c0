import AuditTrail
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

/// An upload that must not be taken, and the code with which it is refused.
struct BadUpload: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let promised: Int
    let sha256: [UInt8]?
    let event: String?
    private let makeBody: @Sendable () -> Body

    var body: Body { makeBody() }

    init(
        _ description: String,
        _ code: String,
        promised: Int = honest.count,
        sha256: [UInt8]? = nil,
        event: String? = nil,
        body: @escaping @Sendable () -> Body = { honest.arriving() }
    ) {
        testDescription = description
        self.code = code
        self.promised = promised
        self.sha256 = sha256
        self.event = event
        makeBody = body
    }

    private static let honest = [UInt8].picture(0)
    private static let tiff: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + Array(repeating: 0, count: 99)
    private static let truncated = Array(honest.prefix(honest.count / 2))

    static let all = [
        BadUpload("one byte more than promised", "length", promised: honest.count - 1),
        BadUpload("one byte fewer than promised", "length", promised: honest.count + 1),
        BadUpload("far more than promised", "length", promised: 1),
        BadUpload("no byte at all", "length") { [UInt8]().arriving() },
        BadUpload("another digest", "digest", sha256: Array(repeating: 0, count: 32)),
        BadUpload("a digest that is too short", "digest", sha256: Array(honest.sha256.dropLast())),
        BadUpload("a digest that is empty", "digest", sha256: []),
        BadUpload("cut off in the middle", "cut") { honest.breakingOff(after: 200) },
        BadUpload("cut off before the first byte", "cut") { honest.breakingOff(after: 0) },
        BadUpload("cut off after the last byte", "cut") { honest.breakingOff(after: honest.count) },
        BadUpload("a picture of another kind", "not-a-picture", promised: tiff.count) { tiff.arriving() },
        BadUpload("half a picture", "not-cleanable", promised: truncated.count) { truncated.arriving() },
        BadUpload("a promise of nothing", "empty", promised: 0) { [UInt8]().arriving() },
        BadUpload("a promise of less than nothing", "empty", promised: -1),
        BadUpload("a promise of more than is taken", "too-large", promised: IngestPhoto.limit + 1),
        BadUpload("a promise beyond all bounds", "too-large", promised: .max),
        BadUpload("an event that nobody knows", "not-found", event: "moon"),
    ]
}

@Suite("An upload that is not taken")
struct RefusedUploadTests {
    @Test("leaves nothing on the drive and one entry in the trail", arguments: BadUpload.all)
    func leavesNothing(_ bad: BadUpload) async throws {
        try await withSchool { school in
            let device = try await school.device()
            let before = try await school.records()
            let upload = IncomingUpload(
                source: .device(device),
                byteCount: bad.promised,
                sha256: bad.sha256,
                event: bad.event
            )

            let refusal = try await refusal { try await IngestPhoto(on: school.drive)(upload, body: bad.body) }

            #expect(refusal?.code == bad.code)
            #expect(try school.files(in: \.assets).isEmpty)
            #expect(try school.content(of: \.spool).isEmpty)
            #expect(try await school.records() == before)
            #expect(try school.trail(.assetRefused).map(\.device) == [device.device.id.rawValue])
            #expect(try school.trail(.assetIngested).isEmpty)
        }
    }

    @Test("can be sent again at once")
    func canBeRepeated() async throws {
        try await withSchool { school in
            let device = try await school.device()
            let bytes = [UInt8].picture(0)
            let upload = IncomingUpload.of(bytes, from: .device(device))
            let cut = try await refusal {
                try await IngestPhoto(on: school.drive)(upload, body: bytes.breakingOff(after: 300))
            }

            let receipt = try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving())

            #expect(cut?.kind == .incomplete)
            #expect(receipt.outcome == .stored)
            #expect(try await school.missingFiles().isEmpty)
        }
    }

    @Test("gives its place to the next, however many fail")
    func placesAreGivenBack() async throws {
        try await withSchool { school in
            let source = IncomingUpload.Source.staff(try await school.staff(.teacher))
            let broken = Array([UInt8].picture(0).prefix(200))
            let upload = IncomingUpload.of(broken, from: source)

            let refusals = try await Array(repeating: school, count: 6).concurrently { school in
                try await refusal { try await IngestPhoto(on: school.drive)(upload, body: broken.arriving()) }
            }

            #expect(refusals.compactMap { $0?.kind } == Array(repeating: .unusable, count: 6))
            #expect(try await school.add(.picture(1)).rawValue.isEmpty == false)
        }
    }
}
