import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

extension [UInt8] {
    /// The school's policy with something else in one place.
    static func schoolPolicy(_ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: schoolPolicy, as: UTF8.self).replacing(old, with: new).utf8)
    }

    fileprivate static let noFaces = schoolPolicy("exposure: group", "exposure: not_identifiable")
}

extension School {
    /// Ada's and Ben's faces, with both families' yes for the website.
    fileprivate func faces(_ number: Int = 0) async throws -> AssetID {
        try await record(.given, of: .ada)
        try await record(.given, of: .ben)
        let asset = try await add(.picture(number))
        _ = try await declare(asset, [.ada, .ben], face: .faceOn)
        return asset
    }

    fileprivate func impact(of policy: [UInt8]) async throws -> PolicyImpact {
        try await AssessImpact(on: drive)(policy, by: staff(.headteacher))
    }

    fileprivate func adopt(_ policy: [UInt8], _ newlyAllowed: AdoptPolicy.NewlyAllowed) async throws -> PolicyImpact {
        try await AdoptPolicy(on: drive)(policy, newlyAllowed: newlyAllowed, by: staff(.headteacher)).impact
    }
}

@Suite("What a new policy would change")
struct ImpactTests {
    @Test("is listed picture by picture and purpose by purpose before it is in force")
    func newlyBlocked() async throws {
        try await withSchool { school in
            let faces = try await school.faces()
            _ = try await school.picture(1, of: [.ada, .ben])
            let pupils = try await [school.id(of: .ada), school.id(of: .ben)].sorted()

            let impact = try await school.impact(of: .noFaces)

            #expect(impact.pictures == 2)
            #expect(impact.newlyAllowed == [])
            #expect(impact.newlyBlocked.map(\.asset) == [faces])
            #expect(impact.newlyBlocked.map(\.purpose) == [.website])
            #expect(impact.newlyBlocked.map(\.verdict.reasons) == [pupils.map { .faceRecognisable($0) }])
            #expect(impact.newlyBlockedPictures == 1)
            #expect(try await school.drive.policyInForce()?.hash == impact.inForce)
            #expect(try school.trail(.policyCompared).map(\.counts["newlyBlocked"]) == [1])
        }
    }

    @Test("is nothing when the same rules are written in other words")
    func nothing() async throws {
        try await withSchool { school in
            _ = try await school.faces()

            let impact = try await school.impact(of: .schoolPolicy + Array("\n# The same.\n".utf8))

            #expect(impact.pictures == 1)
            #expect(impact.newlyAllowed == [] && impact.newlyBlocked == [] && impact.copies == [])
        }
    }

    @Test("counts a picture once that several purposes gain")
    func severalPurposes() async throws {
        try await withSchool { school in
            _ = try await school.faces()
            let policy = [UInt8].schoolPolicy("{basis: consent", "{basis: legitimate_interest")

            let impact = try await school.impact(of: policy)

            #expect(Set(impact.newlyAllowed.map(\.purpose)) == [.display, .social])
            #expect(impact.newlyAllowedPictures == 1)
        }
    }

    @Test("has to be confirmed before more is allowed, and until then the old policy stays in force")
    func confirmation() async throws {
        try await withSchool { school in
            _ = try await school.faces()
            let stricter = try await school.adopt(.noFaces, .refuse)

            let refusal = try await refusal { try await school.adopt(.schoolPolicy, .refuse) }

            #expect(stricter.newlyBlockedPictures == 1)
            #expect(refusal?.code == "impact")
            #expect(try await school.drive.policyInForce()?.exposure == .notIdentifiable)
            #expect(try school.trail(.policyAdopted).last?.result == .refused)

            let confirmed = try await school.adopt(.schoolPolicy, .confirmed)

            #expect(confirmed.newlyAllowedPictures == 1)
            #expect(try await school.drive.policyInForce()?.exposure == .group)
            #expect(try school.trail(.policyAdopted).last?.counts["newlyAllowed"] == 1)
        }
    }

    @Test("does not come into force with a mistake, whatever is confirmed")
    func mistake() async throws {
        try await withSchool { school in
            await #expect(throws: PolicyError.self) {
                try await school.adopt(.schoolPolicy("no_record: refuse", "no_record: allow"), .confirmed)
            }

            let inForce = try await school.drive.policyInForce()
            #expect(inForce?.noRecord == .refuse)
        }
    }

    @Test("names the copies to be seen now that would no longer be allowed, until they are down")
    func copies() async throws {
        try await withSchool { school in
            let asset = try await school.faces()
            let outcome = try await school.export(school.approved(.website([asset])))
            let file = try #require(outcome.written.first).name
            let editor = try await school.staff(.editor)
            let copy = try await RecordCopy(on: school.drive)(of: file, at: "news page", until: nil, by: editor)

            let before = try await school.impact(of: .noFaces)
            try await TakeDownCopy(on: school.drive)(copy, by: editor)
            let after = try await school.impact(of: .noFaces)

            #expect(before.copies.map(\.id) == [copy])
            #expect(before.copies.map(\.asset) == [asset])
            #expect(after.copies == [])
            #expect(after.newlyBlockedPictures == 1)
        }
    }

    @Test("is told for several policies and one picture side by side")
    func compared() async throws {
        try await withSchool { school in
            let asset = try await school.faces()
            let compare = ComparePolicies(on: school.drive)

            let answers = try await compare(
                [.schoolPolicy, .noFaces],
                on: asset,
                for: .website,
                by: school.staff(.editor)
            )

            #expect(answers.map(\.verdict.isPermitted) == [true, false])
            #expect(try await school.drive.policyInForce()?.exposure == .group)
        }
    }
}
