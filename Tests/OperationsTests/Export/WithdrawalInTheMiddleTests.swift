import AuditTrail
import Foundation
import SchoolMedia
import Synchronization
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("A withdrawal in the middle of")
struct WithdrawalInTheMiddleTests {
    @Test("an upload keeps the picture in from its first moment, although it is stored")
    func upload() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let bytes = [UInt8].picture(1)
            let device = try await school.device()
            let body = Body(unfolding: school.withdrawing(.ada, inTheMiddleOf: bytes))

            let receipt = try await IngestPhoto(on: school.drive)(.of(bytes, from: .device(device)), body: body)
            _ = try await school.declare(receipt.asset, [.ada])
            let outcome = try await school.export(try await school.approved(.website([receipt.asset])))

            #expect(receipt.outcome == .stored)
            #expect(outcome.written.isEmpty)
            #expect(outcome.refused.map(\.verdict.rules) == [[.consentEnds]])
            #expect(try school.files(in: \.exports).isEmpty)
        }
    }

    @Test("an approval does not stop the approval, which does not outlive it either")
    func approval() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(1, of: [.ada])
            let request = try await school.request(.website([asset]))
            let office = try await school.reopened()

            async let approved: Void = school.approve(request)
            async let withdrawn = office.record(.withdrawn, of: .ada)
            _ = try await (approved, withdrawn)
            let outcome = try await school.export(request)

            #expect(outcome.written.isEmpty)
            #expect(outcome.refused.map(\.verdict.rules) == [[.consentEnds]])
            try office.drive.close()
        }
    }

    @Test("a look at the request is told by the next look, and by the export")
    func assessment() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(1)
            let editor = try await school.staff(.editor)
            let before = try await AssessRequest(on: school.drive)(request, by: editor)
            try await school.record(.withdrawn, of: .ada)

            let after = try await AssessRequest(on: school.drive)(request, by: editor)
            let outcome = try await school.export(request)

            #expect(before.map(\.verdict.isPermitted) == [true])
            #expect(after.map(\.verdict.rules) == [[.consentEnds]])
            #expect(outcome.written.isEmpty)
        }
    }

    @Test("a policy's adoption is either before it or after it: what was blocked stays blocked")
    func adoption() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(1)
            let office = try await school.reopened()
            let yaml = [UInt8].schoolPolicy + Array("\npolicy_review_months: 12".utf8)

            async let adopted = AdoptPolicy(on: school.drive)(yaml, by: school.staff(.headteacher))
            async let withdrawn = office.record(.withdrawn, of: .ada)
            _ = try await (adopted, withdrawn)

            #expect(try await school.export(request).written.isEmpty)
            try office.drive.close()
        }
    }
}

extension School {
    /// The pieces of an upload; a consent is withdrawn before the second one.
    fileprivate func withdrawing(
        _ pupil: Pupil,
        inTheMiddleOf bytes: [UInt8]
    ) -> @Sendable () async throws -> ArraySlice<UInt8>? {
        let pieces = Mutex([bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...]])
        return {
            let (rest, piece) = pieces.withLock { pieces -> (Int, ArraySlice<UInt8>?) in
                (pieces.count, pieces.isEmpty ? nil : pieces.removeFirst())
            }
            if rest == 1 { try await record(.withdrawn, of: pupil) }
            return piece
        }
    }
}
