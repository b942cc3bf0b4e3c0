import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("History cannot be rewritten, not even past the program")
struct AppendOnlyTests {
    @Test(
        "an entry of the history is neither changed nor removed nor replaced",
        arguments: [
            ("consentEvent", "UPDATE consentEvent SET answer = 'refused'"),
            ("consentEvent", "DELETE FROM consentEvent"),
            ("consentEvent", "INSERT OR REPLACE INTO consentEvent SELECT * FROM consentEvent"),
            ("consentEvent", "UPDATE OR REPLACE consentEvent SET purpose = 'press'"),
            ("policy", "UPDATE policy SET yaml = x'00'"),
            ("policy", "DELETE FROM policy"),
            ("policy", "INSERT OR REPLACE INTO policy SELECT hash, x'00' FROM policy"),
            ("policyAdoption", "UPDATE policyAdoption SET adoptedAt = '2020-01-01T00:00:00.000Z'"),
            ("policyAdoption", "DELETE FROM policyAdoption"),
            ("policyAdoption", "INSERT OR REPLACE INTO policyAdoption SELECT * FROM policyAdoption"),
            ("approval", "UPDATE approval SET checklist = '{}'"),
            ("approval", "DELETE FROM approval"),
            ("approval", "INSERT OR REPLACE INTO approval SELECT * FROM approval"),
            ("resolvedName", "UPDATE resolvedName SET field = 'title'"),
            ("resolvedName", "DELETE FROM resolvedName"),
            ("resolvedName", "INSERT OR REPLACE INTO resolvedName SELECT * FROM resolvedName"),
            ("protectionChange", "UPDATE protectionChange SET later = 'none'"),
            ("protectionChange", "DELETE FROM protectionChange"),
            ("protectionChange", "INSERT OR REPLACE INTO protectionChange SELECT * FROM protectionChange"),
            ("exportedFileFact", "DELETE FROM exportedFileFact"),
            ("exportedFileFact", "UPDATE exportedFileFact SET consentEvent = consentEvent"),
            ("publicationRequest", "DELETE FROM publicationRequest"),
            ("export", "DELETE FROM export"),
            ("exportedFile", "DELETE FROM exportedFile"),
            ("exportedFile", "INSERT OR REPLACE INTO exportedFile SELECT * FROM exportedFile"),
            ("publishedCopy", "DELETE FROM publishedCopy"),
            ("takeDown", "DELETE FROM takeDown"),
            ("takeDown", "INSERT OR REPLACE INTO takeDown SELECT * FROM takeDown"),
            ("fileLikeness", "UPDATE fileLikeness SET sealed = x'01'"),
            ("fileLikeness", "DELETE FROM fileLikeness"),
            ("assetHold", "DELETE FROM assetHold"),
            (
                "assetErasure",
                """
                INSERT INTO assetErasure SELECT id, '2026-11-21T00:01:02.345Z' FROM asset;
                DELETE FROM assetErasure
                """
            ),
            (
                "erasure",
                """
                INSERT INTO erasure SELECT pupil.id, 'untag', '2026-11-21T00:01:02.345Z', staffMember.id, NULL, NULL, NULL
                FROM pupil, staffMember LIMIT 1;
                DELETE FROM erasure
                """
            ),
            (
                "legalHold",
                """
                INSERT INTO legalHold SELECT pupil.id, '2026-11-21T00:01:02.345Z', staffMember.id, x'00', NULL, NULL
                FROM pupil, staffMember LIMIT 1;
                DELETE FROM legalHold
                """
            ),
            ("publishedCopy", "INSERT OR REPLACE INTO publishedCopy SELECT * FROM publishedCopy"),
        ]
    )
    func refusesRawSQL(table: String, sql: String) async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .appendOnly(table: table))
        }
    }

    @Test(
        "what has been settled stays as it is",
        arguments: [
            ("publicationRequest", "UPDATE publicationRequest SET state = 'open'"),
            ("exportedFile", "UPDATE exportedFile SET state = 'intended'"),
            ("exportedFile", "UPDATE exportedFile SET sha256 = '\(String(repeating: "c", count: 64))'"),
        ]
    )
    func refusesToUnsettle(table: String, sql: String) async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .settled(table: table, key: ""))
        }
    }

    @Test("a finished export and a copy that was taken down stay as they are")
    func finishedStaysFinished() async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.finish(.farmFolder, at: .afterSchool, outcome: .completed)
                try transaction.markTakenDown(.farmCopy, by: .editor, at: .tomorrow)
            }

            let reopened = try registry.refusal(of: "UPDATE export SET finishedAt = NULL, outcome = NULL")
            let live = try registry.refusal(of: "UPDATE publishedCopy SET takenDownAt = NULL, takenDownBy = NULL")

            #expect(reopened == .settled(table: "export", key: ""))
            #expect(live == .settled(table: "publishedCopy", key: ""))
        }
    }

    @Test("the same answer is not recorded twice, so that a repeat never stands in for the first")
    func sameIdentifierTwice() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    let other = School.answer(.refused, id: .adasYes)
                    try transaction.add(ConsentEventRecord(other, sealedEvidence: nil, source: nil))
                }
            }

            #expect(refusal == .appendOnly(table: "consentEvent"))
        }
    }

    @Test("a registry whose triggers were removed is not opened")
    func removedGuardIsNoticed() async throws {
        try await withSchool { registry in
            try registry.damage("DELETE FROM consentEvent", dropping: "consentEvent_nodelete")

            let refusal = try await code { _ = try RegistryDatabase.open(at: registry.path) }

            #expect(refusal == .guardsRemoved)
        }
    }
}
