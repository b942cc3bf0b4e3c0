import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("The trail's latest moment")
struct TrailMomentTests {
    @Test("only ever moves on")
    func monotonic() async throws {
        try await withEmptyRegistry { registry in
            var seen: [Date?] = [try await registry.database.read { try $0.latestTrailMoment() }]
            for moment in [Date.noon, .nineOClock, .afterSchool] {
                try await registry.database.write { try $0.noteTrailMoment(moment) }
                seen.append(try await registry.database.read { try $0.latestTrailMoment() })
            }

            #expect(seen == [nil, .noon, .noon, .afterSchool])
        }
    }
}

@Suite("Places that were authorised")
struct PlaceAuthorisationTests {
    @Test("are kept with who authorised them and when, once for each place of an event")
    func kept() async throws {
        try await withSchool { registry in
            let event = try #require(try await registry.database.read { try $0.events().first?.id })
            let record = PlaceAuthorisationRecord(
                event: event,
                place: "sick bay",
                authorisedBy: .headteacher,
                authorisedAt: .noon
            )
            try await registry.database.write { try $0.add(record) }

            let again = try await code { try await registry.database.write { try $0.add(record) } }

            #expect(try await registry.database.read { try $0.placeAuthorisations(of: event) } == [record])
            #expect(again != nil)
        }
    }

    @Test("belong to an event that is there")
    func unknownEvent() async throws {
        try await withSchool { registry in
            let record = PlaceAuthorisationRecord(
                event: .random(),
                place: "sick bay",
                authorisedBy: .headteacher,
                authorisedAt: .noon
            )

            let refused = try await code { try await registry.database.write { try $0.add(record) } }

            #expect(refused == .constraint(.foreignKey))
        }
    }
}

@Suite("Pictures about which something is declared")
struct DeclaredAssetsTests {
    @Test("are found page by page, each once", arguments: [1, 2, 100])
    func pages(limit: Int) async throws {
        try await withSchool { registry in
            let declared = try await registry.database.read { snapshot in
                try snapshot.declarations(of: snapshot.assetIDs()).keys.sorted()
            }
            var found: [AssetID] = []
            var page: [AssetID] = []
            repeat {
                page = try await registry.database.read { [found] in
                    try $0.declaredAssets(after: found.last, limit: limit)
                }
                found += page
            } while !page.isEmpty

            #expect(!declared.isEmpty)
            #expect(found == declared)
        }
    }
}
