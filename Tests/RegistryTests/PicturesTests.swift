import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Pictures, trips and declarations are kept and found")
struct PicturesTests {
    @Test("a picture is found by identifier and by the keyed hash of its bytes")
    func picture() async throws {
        let expected = School.asset(.hens, 1, at: .noon)

        try await withSchool { registry in
            #expect(try await registry.database.read { try $0.asset(.hens) } == expected)
            let byFingerprint = try await registry.database.read { try $0.asset(fingerprint: lookup(1)) }
            #expect(byFingerprint == expected)
            #expect(try await registry.database.read { try $0.assetIDs() } == [.hens, .pond])
            #expect(try await registry.database.read { try $0.assets(in: [.hens, .gate]) } == [expected])
        }
    }

    @Test("the same bytes are never two pictures")
    func repeatedBytes() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.add(School.asset(.gate, 1, at: .tomorrow)) }
            }

            #expect(refusal == .constraint(.unique("asset.fingerprint")))
        }
    }

    @Test("a picture that comes from nowhere is refused")
    func pictureFromNowhere() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.add(School.asset(.gate, 3, at: .noon, device: nil)) }
            }

            #expect(refusal == .constraint(.check("asset_fromDeviceOrPerson")))
        }
    }

    @Test("pages show every picture once, the newest first, also where several arrived at the same moment")
    func pages() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write { transaction in
                try transaction.add(
                    DeviceRecord(
                        id: .ipad,
                        sealedLabel: [1],
                        tokenLookup: lookup(1),
                        status: .enrolled,
                        enrolledAt: .noon,
                        lastUploadAt: nil
                    )
                )
                try transaction.add(EventRecord(id: .farm, reference: "farm", sealedTitle: [1], day: "2026-11-20"))
                for number in UInt8(1)...25 {
                    let moment = Date.noon + Double(number / 10)
                    try transaction.add(School.asset(.numbered(5_000 + UInt64(number)), number, at: moment))
                }
            }

            let first = try await registry.database.read { try $0.assets(page: Page(after: nil, limit: 12)) }
            let second = try await registry.database.read { [first] snapshot in
                try snapshot.assets(of: .farm, page: Page(after: first.last?.id, limit: 100))
            }

            let all = first + second
            #expect(first.count == 12)
            #expect(all.count == 25)
            #expect(Set(all.map(\.id)).count == 25)
            #expect(all.map(\.receivedAt) == all.map(\.receivedAt).sorted(by: >))
        }
    }

    @Test("a page after a picture that is not known any more is refused, not empty")
    func lostPage() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                _ = try await registry.database.read { try $0.assets(page: Page(after: .gate, limit: 1)) }
            }

            #expect(refusal == .notFound(table: "asset", key: AssetID.gate.rawValue))
        }
    }

    @Test("a page is never empty by its limit, and never endless", arguments: [(-1, 1), (0, 1), (7, 7), (10_000, 500)])
    func pageLimit(asked: Int, given: Int) {
        #expect(Page(after: nil, limit: asked).limit == given)
    }

    @Test("a picture is put on hold")
    func holds() async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.setHold(of: .hens, to: .held)
            }

            let hens = try await registry.database.read { try $0.asset(.hens) }
            let unknown = try await code {
                try await registry.database.write { try $0.setHold(of: .gate, to: .held) }
            }

            #expect(hens?.hold == .held)
            #expect(unknown == .notFound(table: "asset", key: AssetID.gate.rawValue))
        }
    }

    @Test("a declaration is kept with all its tags, and a later one replaces it with all of them")
    func declarations() async throws {
        let both = School.declaration(of: .ada, .ben)

        try await withSchool { registry in
            try await registry.database.write { try $0.setDeclaration(both, of: .hens) }
            let first = try await registry.database.read { try $0.declarations(of: [.hens, .pond]) }
            let bensPictures = try await registry.database.read { try $0.assets(showing: .ben) }
            try await registry.database.write { try $0.setDeclaration(School.declaration(of: .ben), of: .hens) }
            let adasPictures = try await registry.database.read { try $0.assets(showing: .ada) }

            #expect(first == [.hens: both])
            #expect(bensPictures == [.hens])
            #expect(adasPictures == [])
            #expect(try await registry.database.read { try $0.declaration(of: .pond) } == nil)
        }
    }

    @Test("every visibility of a face is kept", arguments: FaceVisibility.allCases)
    func faces(face: FaceVisibility) async throws {
        let declaration = Declaration.of([PupilTag(pupil: .ben, face: face)])

        try await withSchool { registry in
            try await registry.database.write { try $0.setDeclaration(declaration, of: .pond) }

            #expect(try await registry.database.read { try $0.declaration(of: .pond) } == declaration)
        }
    }

    @Test("an event is found by its reference and corrected; its trip list is replaced as a whole")
    func events() async throws {
        let corrected = EventRecord(id: .farm, reference: "farm-2026", sealedTitle: [99], day: "2026-11-21")

        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.update(corrected)
                try transaction.setTripList(of: .farm, pupils: [.ada, .ben])
                try transaction.setTripList(of: .farm, pupils: [.ben])
            }

            #expect(try await registry.database.read { try $0.event(reference: "farm-2026") } == corrected)
            #expect(try await registry.database.read { try $0.event(.farm) } == corrected)
            #expect(try await registry.database.read { try $0.events() } == [corrected])
            #expect(try await registry.database.read { try $0.tripList(of: .farm) } == [.ben])
        }
    }
}
