import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("What a withdrawal affects")
struct TakeDownTests {
    @Test("is every file that left and every place where somebody put it, with the day by which it is to be down")
    func everything() async throws {
        try await withSchool { school in
            let (request, name) = try await school.publishedPicture()
            let copy = try await school.recordCopy(of: name)
            try await school.record(.withdrawn, of: .ada)

            let affected = try await school.affected(by: .ada)

            #expect(affected.copies.map(\.id) == [copy])
            #expect(affected.copies.map(\.place) == ["news page"])
            #expect(affected.copies.map(\.dueAt) == [.nineOClock + 5 * 86_400])
            #expect(affected.handedOut.map(\.file) == [name])
            #expect(affected.requests == [request])
            #expect(try await school.affected(by: .ben).isEmpty)
        }
    }

    @Test("does not forget a picture from which the pupil's tag was taken away afterwards")
    func tagRemoved() async throws {
        try await withSchool { school in
            let (_, name) = try await school.publishedPicture()
            _ = try await school.recordCopy(of: name)
            let asset = try #require(try await school.records().assets.first)
            _ = try await school.declare(asset, [.ben])

            let affected = try await school.affected(by: .ada)

            #expect(affected.copies.count == 1)
            #expect(affected.handedOut.map(\.file) == [name])
        }
    }

    @Test("ends with the copy that is recorded as down, once")
    func takenDown() async throws {
        try await withSchool { school in
            let (_, name) = try await school.publishedPicture()
            let copy = try await school.recordCopy(of: name)
            let takeDown = TakeDownCopy(on: school.drive)
            try await takeDown(copy, by: school.staff(.editor))

            let again = try await refusal { try await takeDown(copy, by: school.staff(.editor)) }

            #expect(again?.code == "down")
            #expect(try await school.affected(by: .ada).copies.isEmpty)
            #expect(try school.trail(.copyTakenDown).count == 1)
        }
    }

    @Test("cannot be recorded for a file that never left")
    func unknownFile() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.recordCopy(of: .random()) }

            #expect(refusal?.kind == .notFound)
        }
    }
}

extension School {
    /// A picture of Ada that was exported for the website.
    fileprivate func publishedPicture() async throws -> (PublicationRequestID, NeutralName) {
        let request = try await approvedPictures(1)
        let name = try #require(try await export(request).written.first?.name)
        return (request, name)
    }

    fileprivate func recordCopy(of name: NeutralName) async throws -> PublishedCopyID {
        try await RecordCopy(on: drive)(of: name, at: "news page", until: nil, by: staff(.editor))
    }

    fileprivate func affected(by pupil: Pupil) async throws -> FindAffected.Affected {
        let reference = PupilReference.admissionNumber(pupil.admissionNumber)
        return try await FindAffected(on: drive)(reference, purpose: nil, by: staff(.safeguardingLead))
    }
}
