import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

extension School {
    /// A picture of Ada and Ben in the sick bay, on the trip to the farm.
    fileprivate func inSickBay(_ number: Int) async throws -> AssetID {
        let asset = try await add(.picture(number), event: "farm")
        _ = try await declare(asset, [.ada, .ben], place: "the sick bay")
        return asset
    }

    fileprivate func authorise(_ place: String = "sick bay", for event: String = "farm") async throws -> String {
        try await AuthorisePlace(on: drive)(place, for: event, by: staff(.headteacher))
    }

    fileprivate func reasons(against asset: AssetID) async throws -> [Reason] {
        let request = try await request(.website([asset]))
        return try await AssessRequest(on: drive)(request, by: staff(.editor)).flatMap(\.verdict.reasons)
    }
}

@Suite("The headteacher's authorisation of a place")
struct PlaceAuthorisationTests {
    @Test("covers pictures that arrive from its moment on, not earlier ones")
    func fromItsMoment() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.record(.given, of: .ben)
            let early = try await school.inSickBay(0)
            school.clock.pass(0.001)
            let place = try await school.authorise("Sick Bay")
            let late = try await school.inSickBay(1)

            #expect(place == "sick bay")
            #expect(try await school.reasons(against: early) == [.placeNotAuthorised("sick bay")])
            #expect(try await school.reasons(against: late) == [])
        }
    }

    @Test("covers no picture that belongs to no trip or lesson")
    func withoutEvent() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.record(.given, of: .ben)
            _ = try await school.authorise()
            let asset = try await school.add(.picture(0))
            _ = try await school.declare(asset, [.ada, .ben], place: "sick bay")

            #expect(try await school.reasons(against: asset) == [.placeNotAuthorised("sick bay")])
        }
    }

    @Test("is logged once, however often it is repeated, and moves no moment")
    func repeated() async throws {
        try await withSchool { school in
            _ = try await school.authorise()
            let asset = try await school.inSickBay(0)
            school.clock.pass(60)
            _ = try await school.authorise()
            try await school.record(.given, of: .ada)
            try await school.record(.given, of: .ben)

            #expect(try school.trail(.placeAuthorised).count == 1)
            #expect(try await school.reasons(against: asset) == [])
        }
    }

    @Test("is refused for a place that the policy leaves to nobody, and for a trip that nobody knows")
    func refused() async throws {
        try await withSchool { school in
            let place = try await refusal { try await school.authorise("toilets") }
            let event = try await refusal { try await school.authorise(for: "moon") }

            #expect(place?.code == "place")
            #expect(event?.kind == .notFound)
            #expect(try school.trail(.placeAuthorised).isEmpty)
        }
    }
}
