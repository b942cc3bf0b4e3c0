import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Looking at a request before anything leaves")
struct AssessingTests {
    private static func assess(_ wish: PublicationRequest.Wish, _ school: School) async throws
        -> AssessRequest.Assessment
    {
        let request = try await school.request(wish)
        return try #require(try await AssessRequest(on: school.drive)(request, by: school.staff(.editor)).first)
    }

    @Test("names the other purposes for which a refused picture could leave now, and no more")
    func elsewhere() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada, for: .display)
            let asset = try await school.picture(0, of: [.ada])

            let assessment = try await Self.assess(.website([asset]), school)

            #expect(!assessment.verdict.isPermitted)
            #expect(assessment.elsewhere == [.display, .learning])
        }
    }

    @Test("names none when the words beside the picture hold a name, or the picture may leave")
    func nowhere() async throws {
        try await withSchool { school in
            let asset = try await school.picture(0, of: [.ada])
            let named = try await Self.assess(.website([asset], caption: "Ada at the farm"), school)
            try await school.record(.given, of: .ada)
            let permitted = try await Self.assess(.website([asset]), school)

            #expect(named.elsewhere == [])
            #expect(permitted.verdict.isPermitted)
            #expect(permitted.elsewhere == [])
        }
    }

    @Test("is refused for a purpose for which the school publishes nothing, from the request on")
    func switchedOff() async throws {
        try await withSchool(policy: .schoolPolicy("long_edge: 1600", "enabled: false")) { school in
            let asset = try await school.picture(0, of: [.ada])

            let refusal = try await refusal { try await school.request(.website([asset])) }

            #expect(refusal?.code == "purpose-off")
        }
    }
}
