import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("The schema refuses what cannot be")
struct SchemaTests {
    @Test(
        "a value that breaks a rule is refused by that rule's name",
        arguments: [
            ("pupil_protection", "UPDATE pupil SET protection = 'publish'"),
            ("pupil_rollStatus", "UPDATE pupil SET rollStatus = ''"),
            ("pupil_admissionLookup", "UPDATE pupil SET admissionLookup = x'00' WHERE id = '\(PupilID.ada)'"),
            ("pupil_details", "UPDATE pupil SET sealedDetails = x''"),
            ("pupil_id", "UPDATE pupil SET id = 'ben' WHERE id = '\(PupilID.ben)'"),
            ("staffMember_status", "UPDATE staffMember SET status = 'asleep'"),
            ("staffMemberRole_role", "UPDATE staffMemberRole SET role = 'king' WHERE role = 'approver'"),
            ("device_status", "UPDATE device SET status = 'personal'"),
            ("device_lastUploadAt", "UPDATE device SET lastUploadAt = 'yesterday'"),
            ("device_enrolledAt", "UPDATE device SET enrolledAt = '2026-11-21 00:01:02.345'"),
            ("event_day", "UPDATE event SET day = 'Monday'"),
            ("asset_width", "UPDATE asset SET width = 0"),
            ("asset_height", "UPDATE asset SET height = -1"),
            ("asset_byteCount", "UPDATE asset SET byteCount = 0"),
            ("asset_hold", "UPDATE asset SET hold = 'maybe'"),
            ("asset_fingerprint", "UPDATE asset SET fingerprint = x'0102' WHERE id = '\(AssetID.hens)'"),
            ("asset_fromDeviceOrPerson", "UPDATE asset SET device = NULL"),
            ("declaration_heads", "UPDATE declaration SET heads = 2001"),
            ("declaration_adults", "UPDATE declaration SET adults = -1"),
            ("declaration_partsWithinWhole", "UPDATE declaration SET adults = 1, unidentifiable = 1"),
            ("declaration_copyright", "UPDATE declaration SET copyright = 'mine'"),
            ("pupilTag_closeness", "UPDATE pupilTag SET closeness = 'near'"),
            ("trailMoment_isOne", "INSERT INTO trailMoment VALUES (2, '2026-11-21T00:01:02.345Z')"),
            ("trailMoment_latest", "INSERT INTO trailMoment VALUES (1, 'yesterday')"),
            ("pupilTag_face", "UPDATE pupilTag SET face = 'sideways'"),
            ("requestedAsset_position", "UPDATE requestedAsset SET position = -1"),
            ("export_outcomeWhenFinished", "UPDATE export SET outcome = 'completed'"),
            ("export_outcome", "UPDATE export SET finishedAt = '2026-11-21T00:01:02.345Z', outcome = 'fine'"),
            ("export_decision", "UPDATE export SET decision = 'rejected'"),
            ("publishedCopy_takenDownBySomebody", "UPDATE publishedCopy SET takenDownAt = '2026-11-21T00:01:02.345Z'"),
            ("publishedCopy_untilAfterFrom", "UPDATE publishedCopy SET visibleUntil = visibleFrom"),
            ("publishedCopy_fileState", "UPDATE publishedCopy SET fileState = 'intended'"),
            ("publishedCopy_kind", "UPDATE publishedCopy SET kind = 'moon'"),
            ("takeDown_cause", "UPDATE takeDown SET cause = 'whim'"),
            ("takeDown_oneOwner", "UPDATE takeDown SET ownerRole = 'editor'"),
            ("takeDown_subject", "UPDATE takeDown SET subject = file"),
            ("takeDown_closedSomehow", "UPDATE takeDown SET closedAt = openedAt, closedBy = owner"),
            ("takeDown_closedBySomebody", "UPDATE takeDown SET closedAt = openedAt, ending = 'removed'"),
            ("takeDown_dueAfterOpened", "UPDATE takeDown SET dueAt = '2020-01-01T00:00:00.000Z'"),
            ("assetHold_releasedBecause", "UPDATE assetHold SET releasedAt = heldAt, releasedBy = heldBy"),
            (
                "erasure_secondPerson",
                """
                INSERT INTO erasure SELECT pupil.id, 'untag', '2026-11-21T00:01:02.345Z', staffMember.id,
                    '2026-11-21T00:01:02.345Z', staffMember.id, NULL FROM pupil, staffMember LIMIT 1
                """
            ),
            (
                "erasure_shared",
                """
                INSERT INTO erasure SELECT pupil.id, 'burn', '2026-11-21T00:01:02.345Z', staffMember.id, NULL, NULL, NULL
                FROM pupil, staffMember LIMIT 1
                """
            ),
            (
                "trailEntry_leaf",
                "INSERT INTO trailEntry VALUES (0, '2026-11-21T00:01:02.345Z', 'a', 'b', NULL, 'ok', x'00')"
            ),
            (
                "trailEntry_result",
                "INSERT INTO trailEntry VALUES (0, '2026-11-21T00:01:02.345Z', 'a', 'b', NULL, 'fine', zeroblob(32))"
            ),
            ("intention_id", "INSERT INTO intention VALUES ('x', 'a', '[]', '2026-11-21T00:01:02.345Z')"),
            ("drive_isOne", "INSERT INTO drive VALUES (2, 'other', '2026-11-21T00:01:02.345Z')"),
        ]
    )
    func checks(rule: String, sql: String) async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .constraint(.check(rule)))
        }
    }

    @Test(
        "nothing refers to what is not there, and nothing that is referred to is removed",
        arguments: [
            "DELETE FROM pupil WHERE id = '\(PupilID.ada)'",
            "DELETE FROM staffMember WHERE id = '\(StaffMemberID.office)'",
            "DELETE FROM guardian",
            "DELETE FROM device",
            "DELETE FROM event",
            "DELETE FROM asset WHERE id = '\(AssetID.hens)'",
            "DELETE FROM declaration",
            "DELETE FROM requestedAsset",
            "UPDATE asset SET event = 'e_nowhere'",
            "UPDATE pupilTag SET pupil = '\(PupilID.chloe)'",
            "UPDATE guardian SET pupil = '\(PupilID.ben)'",
            "INSERT INTO tripPupil VALUES ('\(EventID.farm)', '\(PupilID.chloe)')",
            "INSERT INTO deviceErasure VALUES ('\(AssetID.hens)', '\(DeviceID.otherIpad)', '2026-11-21T00:01:02.345Z')",
        ]
    )
    func foreignKeys(sql: String) async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test(
        "what may be there only once is there only once",
        arguments: [
            ("pupil.admissionLookup", "UPDATE pupil SET admissionLookup = x'\(String(repeating: "07", count: 32))'"),
            (
                "staffMember.loginLookup",
                "UPDATE staffMember SET loginLookup = (SELECT max(loginLookup) FROM staffMember)"
            ),
            ("asset.fingerprint", "UPDATE asset SET fingerprint = x'\(String(repeating: "07", count: 32))'"),
            (
                "event.reference",
                "INSERT INTO event SELECT 'e' || substr(id, 2, 26) || 'b', reference, x'00', day, sealedPlace FROM event"
            ),
            ("pupilTag.asset, pupilTag.pupil", "INSERT INTO pupilTag SELECT * FROM pupilTag"),
        ]
    )
    func uniqueness(columns: String, sql: String) async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .constraint(.unique(columns)))
        }
    }

    @Test("a column keeps its type")
    func types() async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: "UPDATE asset SET width = 'wide'")

            #expect(refusal == .constraint(.type))
        }
    }

    @Test("what is necessary cannot be left out")
    func necessary() async throws {
        try await withSchool { registry in
            let refusal = try registry.refusal(of: "UPDATE asset SET receivedAt = NULL")

            #expect(refusal == .constraint(.notNull("asset.receivedAt")))
        }
    }
}
