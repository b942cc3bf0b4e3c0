import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Approving a request")
struct ApprovingTests {
    @Test(
        "is never for the person who made it, who may not reject it either",
        arguments: [
            ApproveRequest.Decision.approve(confirmed: [1, 2]), .reject,
        ]
    )
    func ownRequest(_ decision: ApproveRequest.Decision) async throws {
        try await withSchool { school in
            let request = try await school.request(.website([school.add(.picture(0))]), by: .deputy)

            let refusal = try await refusal {
                try await ApproveRequest(on: school.drive)(request, decision, by: school.staff(.deputy))
            }

            #expect(refusal?.code == "own-request")
            #expect(try await school.state(of: request) == .open)
            #expect(try school.trail(.requestRejected).map(\.rules) == [[RuleID.secondPerson.rawValue]])
        }
    }

    @Test("is only for those whom the policy names", arguments: [Person.teacher, .editor, .safeguardingLead])
    func notAnApprover(_ person: Person) async throws {
        try await withSchool { school in
            let request = try await school.request(.website([school.add(.picture(0))]))

            let refusal = try await refusal { try await school.approve(request, by: person) }

            #expect(refusal?.kind == .forbidden)
            #expect(try await school.state(of: request) == .open)
        }
    }

    @Test("needs every question of the checklist", arguments: [Set<Int>(), [1], [2], [3], [0, 1], [-1, 2]])
    func checklist(_ confirmed: Set<Int>) async throws {
        try await withSchool { school in
            let request = try await school.request(.website([school.add(.picture(0))]))

            let refusal = try await refusal { try await school.approve(request, confirming: confirmed) }

            #expect(refusal?.code == "checklist")
            #expect(try await school.state(of: request) == .open)
        }
    }

    @Test("happens once", arguments: [ApproveRequest.Decision.approve(confirmed: [1, 2]), .reject])
    func decidedOnce(_ first: ApproveRequest.Decision) async throws {
        try await withSchool { school in
            let request = try await school.request(.website([school.add(.picture(0))]))
            let decide = ApproveRequest(on: school.drive)
            try await decide(request, first, by: school.staff(.headteacher))
            let state = try await school.state(of: request)

            let approval = try await refusal { try await school.approve(request, by: .deputy) }
            let rejection = try await refusal { try await decide(request, .reject, by: school.staff(.deputy)) }

            #expect([approval?.code, rejection?.code] == ["decided", "decided"])
            #expect(try await school.state(of: request) == state)
        }
    }

    @Test("happens once when two people decide at once")
    func decidedAtOnce() async throws {
        try await withSchool { school in
            let other = try await school.reopened()
            let request = try await school.request(.website([school.add(.picture(0))]))
            let headteacher = try await school.staff(.headteacher)
            let deputy = try await other.staff(.deputy)

            async let approval = refusal {
                try await ApproveRequest(on: school.drive)(request, .approve(confirmed: [1, 2]), by: headteacher)
            }
            async let rejection = refusal { try await ApproveRequest(on: other.drive)(request, .reject, by: deputy) }
            let codes = try await [approval?.code, rejection?.code]

            #expect(codes.compactMap { $0 } == ["decided"])
            #expect(try await school.state(of: request) != .open)
            try other.drive.close()
        }
    }

    @Test("of a request that nobody made is refused")
    func unknownRequest() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.approve(.numbered(3)) }

            #expect(refusal?.kind == .notFound)
        }
    }
}

@Suite("Asking for publication")
struct RequestingTests {
    @Test(
        "needs a picture that is there, once, and a purpose of the policy",
        arguments: [
            WrongWish("no picture", "pictures") { _ in [] },
            WrongWish("one picture twice", "twice") { [$0, $0] },
            WrongWish("an unknown picture", "not-found") { [$0, .numbered(4)] },
            WrongWish("too many pictures", "pictures") { _ in (0...UInt64(MakeRequest.limit)).map { .numbered($0) } },
            WrongWish("an unknown purpose", "purpose", purpose: .press) { [$0] },
            WrongWish("no channel", "empty", channel: "  ") { [$0] },
            WrongWish("a line break", "control-character", channel: "news\u{0}page") { [$0] },
        ]
    )
    func wrongWish(_ wrong: WrongWish) async throws {
        try await withSchool { school in
            let wish = try await wrong.wish(for: school.add(.picture(0)))

            let refusal = try await refusal { try await school.request(wish) }

            #expect(refusal?.code == wrong.code)
            #expect(try await school.records().requests.isEmpty)
            #expect(try school.trail(.requestMade).isEmpty)
        }
    }

    /// A wish that makes no sense, and the code with which it is refused.
    struct WrongWish: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        private let purpose: Purpose
        private let channel: String
        private let assets: @Sendable (AssetID) -> [AssetID]

        init(
            _ description: String,
            _ code: String,
            purpose: Purpose = .website,
            channel: String = "school website",
            assets: @escaping @Sendable (AssetID) -> [AssetID]
        ) {
            testDescription = description
            self.code = code
            self.purpose = purpose
            self.channel = channel
            self.assets = assets
        }

        func wish(for asset: AssetID) -> PublicationRequest.Wish {
            PublicationRequest.Wish(
                purpose: purpose,
                medium: .photo,
                channel: channel,
                title: "",
                items: assets(asset).map { PublicationRequest.Item(asset: $0, caption: "", altText: "") }
            )
        }
    }
}

extension School {
    func state(of request: PublicationRequestID) async throws -> PublicationRequest.State? {
        try await drive.registry.read { try $0.request(request)?.state }
    }
}
