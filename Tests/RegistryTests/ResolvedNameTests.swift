import Registry
import SchoolMedia
import TestSupport
import Testing

@Suite("What was said about words that may be names")
struct ResolvedNameTests {
    @Test("is read back as it was recorded, for its request alone")
    func readBack() async throws {
        try await withSchool { registry in
            let second = School.resolvedName(.hens, of: .farmPage, 2)
            try await registry.database.write { try $0.add(second) }

            let recorded = try await registry.database.read { try $0.resolvedNames(of: .farmPage) }
            let other = try await registry.database.read { try $0.resolvedNames(of: .pondPage) }

            #expect(recorded.count == 2)
            #expect(recorded.contains(second))
            #expect(other == [])
        }
    }

    @Test("is only about a picture that was requested")
    func requestedOnly() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.add(School.resolvedName(.pond, of: .farmPage)) }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test("stands beside a request's address and a picture's proposed file name, which may be missing")
    func addedWords() async throws {
        try await withSchool { registry in
            let request = RequestRecord(
                id: .pondPage,
                purpose: .website,
                medium: .photo,
                sealedChannel: [3],
                sealedTitle: [4],
                sealedAddress: [14],
                requestedBy: .editor,
                requestedAt: .noon,
                state: .open
            )
            let item = RequestedAssetRecord(
                request: .pondPage,
                asset: .pond,
                position: 0,
                sealedCaption: [5],
                sealedAltText: [6],
                sealedFileName: [15]
            )
            try await registry.database.write { try $0.add(request, assets: [item]) }

            let records = try await registry.database.read { snapshot in
                (try snapshot.request(.pondPage), try snapshot.requestedAssets(of: .pondPage))
            }
            let older = try await registry.database.read { try $0.request(.farmPage)?.sealedAddress }

            #expect(records.0 == request)
            #expect(records.1 == [item])
            #expect(older == nil)
        }
    }
}
