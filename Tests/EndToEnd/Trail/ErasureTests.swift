import Foundation
import Testing

@Suite("Erasing a pupil's record from outside", .serialized)
struct ErasureTests {
    @Test("Proposed by the office, confirmed by the head: the record is gone, the trail and the others are not")
    func wholeWay() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let pupil = try await school.erasure("A0201", "--dry-run", by: .office).pupil
            let photos = try await school.erasure("A0201", "--dry-run", by: .office).disposedPictures
            let proposed = try await school.erasure("A0201", by: .office)
            let erased = try await school.erasure("A0201", "--confirm", by: .head)

            let show = try await school.run("consent", "show", "A0201", by: .office)
            let other = try await school.run("consent", "show", "A0202", by: .office)
            let verified = try await school.run("audit", "verify")
            let history = try await school.done("audit", "show", "--pupil", pupil, by: .safeguardingLead).lines
            let place = try await school.done("audit", "pupil", pupil, by: .safeguardingLead).text

            #expect(!proposed.erased)
            #expect(erased.erased)
            #expect(erased.disposedPictures == photos)
            #expect(show.isRefusal)
            #expect(other.status == 0)
            #expect(verified.status == 0)
            #expect(history.contains { $0.contains("erasure.done") })
            #expect(place.contains("the record was erased"))
            #expect(try school.trail.entries().map(\.act).suffix(4).contains("erasure.done"))
        }
    }

    @Test("One person is not enough, and a legal hold stops it")
    func stopped() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let unproposed = try await school.run("pupil", "erase", "A0201", "--confirm", by: .head)
            _ = try await school.erasure("A0201", by: .office)
            let office = try await school.run("pupil", "erase", "A0201", "--confirm", by: .office)
            try await school.done("pupil", "hold", "A0201", "--because", "court order", by: .safeguardingLead)
            let held = try await school.run("pupil", "erase", "A0201", "--confirm", by: .head)
            try await school.done("pupil", "release", "A0201", by: .safeguardingLead)

            let erased = try await school.erasure("A0201", "--confirm", by: .head)

            #expect([unproposed, office, held].map(\.isRefusal) == [true, true, true])
            #expect(held.complaint.contains("legal hold"))
            #expect(erased.erased)
        }
    }
}

/// What `pupil erase` says.
private struct ErasureAnswer: Decodable {
    let pupil: String
    let erased: Bool
    let disposedPictures: [String]
}

extension School {
    fileprivate func erasure(_ pupil: String, _ options: String..., by login: Login) async throws -> ErasureAnswer {
        let outcome = try await run(["pupil", "erase", pupil, "--json"] + options, by: login.rawValue)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.json(ErasureAnswer.self)
    }
}
