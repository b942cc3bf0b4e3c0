import AuditTrail
import Imaging
import SchoolMedia
import Synchronization
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("A picture that makes the decoder end")
struct StoppedDecoderTests {
    @Test("is refused and logged, and is not tried again", arguments: [DecoderStop.crashed, .outOfTime, .outOfMemory])
    func notTriedAgain(stop: DecoderStop) async throws {
        let tries = Mutex(0)
        let decoder = PictureDecoder { (_) throws(CleaningError) in
            tries.withLock { $0 += 1 }
            throw .decoderStopped(stop)
        }
        try await withSchool(decoder: decoder) { school in
            let bytes = [UInt8].picture(0)
            let upload = IncomingUpload.of(bytes, from: .device(try await school.device()))

            let first = try await refusal { try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving()) }
            let second = try await refusal { try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving()) }

            #expect([first?.code, second?.code] == ["decoder-stopped", "decoder-stopped"])
            #expect(first?.kind == .unusable)
            #expect(tries.withLock(\.self) == 1)
            #expect(try school.trail(.assetStoppedDecoder).count == 1)
            #expect(try school.trail(.assetRefused).count == 2)
            #expect(try school.files(in: \.assets).isEmpty)
            #expect(try school.content(of: \.spool).isEmpty)
        }
    }

    @Test("is tried again when no decoder could be started, because it was not looked at")
    func unavailable() async throws {
        let tries = Mutex(0)
        let decoder = PictureDecoder { (_) throws(CleaningError) in
            tries.withLock { $0 += 1 }
            throw .decoderUnavailable(.programMissing)
        }
        try await withSchool(decoder: decoder) { school in
            let bytes = [UInt8].picture(0)
            let upload = IncomingUpload.of(bytes, from: .device(try await school.device()))

            let first = try await refusal { try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving()) }
            let second = try await refusal { try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving()) }

            #expect([first?.kind, second?.kind] == [.unavailable, .unavailable])
            #expect(tries.withLock(\.self) == 2)
            #expect(try school.trail(.assetStoppedDecoder).isEmpty)
        }
    }
}
