import AuditTrail
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Saying who is in a picture")
struct DeclaringTests {
    @Test("replaces what was said before, and both are logged")
    func replaced() async throws {
        try await withSchool { school in
            let asset = try await school.add(.picture(0))
            _ = try await school.declare(asset, [.ada, .ben])
            school.clock.pass(60)

            let second = try await school.declare(asset, [.chloe])

            let chloe = try await school.id(of: .chloe)
            #expect(second.tags.map(\.pupil) == [chloe])
            #expect(try await school.records().declarations == [asset: second])
            #expect(try school.trail(.assetDeclared).map { $0.objects.count } == [3, 2])
        }
    }

    @Test("keeps how close the camera was to those of whom it is said")
    func closeness() async throws {
        try await withSchool { school in
            let asset = try await school.add(.picture(0))
            let ada = PupilReference.admissionNumber(Pupil.ada.admissionNumber)
            let ben = PupilReference.admissionNumber(Pupil.ben.admissionNumber)
            let statement = DeclareAsset.Statement(
                tags: [(ada, .faceOn), (ben, .faceOn)],
                closeness: [ada: .headAndShoulders],
                headCount: .pupils(2),
                place: nil,
                copyright: .school
            )

            let declared = try await DeclareAsset(on: school.drive)(asset, statement, by: school.staff(.teacher))

            let adaID = try await school.id(of: .ada)
            #expect(try await school.records().declarations == [asset: declared])
            #expect(declared.tags.first { $0.pupil == adaID }?.closeness == .headAndShoulders)
            #expect(declared.tags.first { $0.pupil != adaID }?.closeness == nil)
        }
    }

    @Test("counts at the export, even after the approval")
    func replacedAfterApproval() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.approved(.website([asset]))
            _ = try await school.declare(asset, [.ada, .ben])

            let outcome = try await school.export(request)

            let ben = try await school.id(of: .ben)
            #expect(outcome.refused.map(\.verdict.reasons) == [[.noConsent(ben, .neverAsked, .website)]])
            #expect(outcome.path == nil)
        }
    }

    @Test("is kept when the count does not add up, but such a picture is not published", arguments: [0, 2])
    func incomplete(_ heads: Int) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.add(.picture(0))
            let declaration = try await school.declare(asset, [.ada], headCount: .pupils(heads))

            let outcome = try await school.export(school.approved(.website([asset])))

            #expect(try await school.records().declarations == [asset: declaration])
            #expect(outcome.refused.map(\.verdict.reasons) == [[.headCountDiffers(tagged: 1, expected: heads)]])
        }
    }

    @Test("has to happen before a picture is published")
    func notDeclared() async throws {
        try await withSchool { school in
            let asset = try await school.add(.picture(0))

            let outcome = try await school.export(school.approved(.website([asset])))

            #expect(outcome.refused.map(\.verdict.reasons) == [[.notDeclared]])
        }
    }

    @Test(
        "refuses a place in which no pictures are taken",
        arguments: ["toilets", "the boys' Toilets", "CHANGING  ROOMS"]
    )
    func refusedPlace(_ place: String) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.add(.picture(0))
            _ = try await school.declare(asset, [.ada], place: place)

            let outcome = try await school.export(school.approved(.website([asset])))

            #expect(outcome.refused.map(\.verdict.rules) == [[.places]])
        }
    }

    @Test("refuses a pupil who is not on the list, and keeps nothing of it")
    func unknownPupil() async throws {
        try await withSchool { school in
            let asset = try await school.add(.picture(0))
            let statement = DeclareAsset.Statement(
                tags: [(.identifier(.numbered(77)), .distant)],
                headCount: .pupils(1),
                place: nil,
                copyright: .school
            )

            let refusal = try await refusal {
                try await DeclareAsset(on: school.drive)(asset, statement, by: school.staff(.teacher))
            }

            #expect(refusal?.kind == .notFound)
            #expect(try await school.records().declarations.isEmpty)
            #expect(try school.trail(.assetDeclared).isEmpty)
        }
    }

    @Test("refuses a picture that is not there")
    func unknownPicture() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.declare(.numbered(5), [.ada]) }

            #expect(refusal?.kind == .notFound)
        }
    }

    @Test("takes nothing from a list in which one picture shows an unknown pupil")
    func listWithUnknownPupil() async throws {
        try await withSchool { school in
            let receipts = ["a.jpg": try await school.add(.picture(0)), "b.jpg": try await school.add(.picture(1))]
            let list = [UInt8].file(
                "photo,trip,heads,adults,unidentifiable,pupils,place,copyright",
                "a.jpg,,1,0,0,A0001:covered,,school",
                "b.jpg,,1,0,0,A0099:covered,,school"
            )
            let teacher = try await school.staff(.teacher)

            await #expect(throws: (any Error).self) {
                try await ImportDeclarations(on: school.drive)(
                    list,
                    receipts: receipts,
                    badRows: .refuseFile,
                    by: teacher
                )
            }

            #expect(try await school.records().declarations.isEmpty)
        }
    }
}
