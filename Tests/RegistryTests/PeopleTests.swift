import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("People and devices are kept, found and corrected")
struct PeopleTests {
    @Test(
        "a pupil is found by identifier and by admission number, with every protection",
        arguments: Protection.allCases
    )
    func pupil(protection: Protection) async throws {
        var chloe = School.pupil(.chloe, 3)
        chloe.protection = protection
        chloe.rollStatus = .left

        try await withSchool { [chloe] registry in
            try await registry.database.write { try $0.upsert(chloe) }

            let byID = try await registry.database.read { try $0.pupil(.chloe) }
            let byNumber = try await registry.database.read { try $0.pupil(admissionLookup: lookup(3)) }

            #expect(byID == chloe)
            #expect(byNumber == chloe)
        }
    }

    @Test("a corrected pupil replaces the earlier entry and nobody else's")
    func correctedPupil() async throws {
        try await withSchool { registry in
            try await registry.database.write { try $0.upsert(School.pupil(.ada, 1, schoolClass: "Elm")) }

            let pupils = try await registry.database.read { try $0.pupils(in: [.ada, .ben, .chloe]) }

            #expect(Set(pupils.map(\.id)) == [.ada, .ben])
            #expect(Set(pupils.map(\.schoolClass)) == ["Elm", "Oak"])
        }
    }

    @Test("two pupils never share an admission number")
    func sharedAdmissionNumber() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.upsert(School.pupil(.chloe, 1)) }
            }

            #expect(refusal == .constraint(.unique("pupil.admissionLookup")))
        }
    }

    @Test("a guardian is found for the child, and not for another one")
    func guardian() async throws {
        try await withSchool { registry in
            let database = registry.database
            let ofAda = try await database.read { try $0.guardian(pupil: .ada, referenceLookup: lookup(1)) }
            let ofBen = try await database.read { try $0.guardian(pupil: .ben, referenceLookup: lookup(1)) }
            let all = try await database.read { try $0.guardians(of: .ada) }

            #expect(ofAda?.id == .adasMother)
            #expect(ofBen == nil)
            #expect(all.map(\.id) == [.adasMother])
        }
    }

    @Test("an account keeps exactly the roles that it was given last")
    func staff() async throws {
        var office = School.staff(.office, 1, roles: Set(StaffRole.allCases))
        office.status = .inactive

        try await withSchool { [office] registry in
            try await registry.database.write { try $0.upsert(office) }
            let all = try await registry.database.read { try $0.staff(loginLookup: lookup(1)) }
            try await registry.database.write { try $0.upsert(School.staff(.office, 1, roles: [])) }
            let none = try await registry.database.read { try $0.staffMember(.office) }

            #expect(all == office)
            #expect(none?.roles == [])
            #expect(try await registry.database.read { try $0.allStaff().count } == 4)
        }
    }

    @Test("a device is found by its token, whatever its status", arguments: EnrolledDevice.Status.allCases)
    func device(status: EnrolledDevice.Status) async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.setStatus(of: .ipad, to: status)
                try transaction.noteUpload(by: .ipad, at: .tomorrow)
            }

            let found = try await registry.database.read { try $0.device(tokenLookup: lookup(1)) }

            #expect(found?.status == status)
            #expect(found?.lastUploadAt == .tomorrow)
            #expect(try await registry.database.read { try $0.device(.ipad) } == found)
            #expect(try await registry.database.read { try $0.devices() } == [found])
        }
    }

    @Test("two devices never share a token")
    func sharedToken() async throws {
        let other = DeviceRecord(
            id: .otherIpad,
            sealedLabel: [1],
            tokenLookup: lookup(1),
            status: .enrolled,
            enrolledAt: .noon,
            lastUploadAt: nil
        )

        try await withSchool { registry in
            let refusal = try await code { try await registry.database.write { try $0.add(other) } }

            #expect(refusal == .constraint(.unique("device.tokenLookup")))
        }
    }

    @Test("a device's word that it erased a picture counts once, and only for its own pictures")
    func erasure() async throws {
        try await withSchool { registry in
            let before = try await registry.database.read { try $0.assetsNotErased(on: .ipad) }
            try await registry.database.write { try $0.recordErasure(on: .ipad, of: .hens, at: .noon) }
            try await registry.database.write { try $0.recordErasure(on: .ipad, of: .hens, at: .tomorrow) }
            let erasures = try await registry.database.read { try $0.erasures(on: .ipad) }
            let after = try await registry.database.read { try $0.assetsNotErased(on: .ipad) }

            #expect(before == [.hens, .pond])
            #expect(erasures == [ErasureRecord(device: .ipad, asset: .hens, erasedAt: .noon)])
            #expect(after == [.pond])
        }
    }

    @Test("a key is kept once, wrapped anew, and after its destruction does not come back")
    func keys() async throws {
        let first = WrappedKeyRecord(owner: "someone", epoch: 1, bytes: lookup(1))
        let second = WrappedKeyRecord(owner: "someone", epoch: 2, bytes: lookup(2))

        try await withEmptyRegistry { registry in
            let database = registry.database
            try await database.write { try $0.addWrappedKey(first) }
            let twice = try await code { try await database.write { try $0.addWrappedKey(second) } }
            try await database.write { try $0.replaceWrappedKey(second) }
            let wrapped = try await database.read { try $0.wrappedKeys(epoch: 2) }
            try await database.write { try $0.destroyKey(of: "someone") }
            let revived = try await code { try await database.write { try $0.replaceWrappedKey(second) } }

            #expect(twice == .constraint(.unique("wrappedKey.owner")))
            #expect(wrapped == [second])
            #expect(revived == .notFound(table: "wrappedKey", key: "someone"))
            #expect(try await database.read { try $0.wrappedKey(of: "someone") } == nil)
        }
    }
}
