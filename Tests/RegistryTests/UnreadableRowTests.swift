import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("A row that does not make sense is reported, not skipped and not a crash")
struct UnreadableRowTests {
    @Test(
        "a pupil, a picture or a device that cannot be read is named",
        arguments: [
            ("pupil", PupilID.ada.rawValue, "protection", "'publish'"),
            ("pupil", PupilID.ada.rawValue, "rollStatus", "''"),
            ("asset", AssetID.hens.rawValue, "hold", "'HELD'"),
            ("asset", AssetID.hens.rawValue, "removal", "'{'"),
            ("asset", AssetID.hens.rawValue, "receivedAt", "'2026-02-30T00:00:00.000Z'"),
            ("asset", AssetID.hens.rawValue, "device", "'an iPad'"),
            ("device", DeviceID.ipad.rawValue, "status", "'stolen'"),
            ("device", DeviceID.ipad.rawValue, "enrolledAt", "'9999-99-99T99:99:99.999Z'"),
        ]
    )
    func namesTheRow(table: String, key: String, column: String, value: String) async throws {
        try await withSchool { registry in
            try registry.damage("UPDATE \(table) SET \(column) = \(value) WHERE id = '\(key)'")

            let refusal = try await code { try await registry.database.read(Self.readEverything) }

            #expect(refusal == .unreadableRow(table: table, key: key, column: column))
        }
    }

    @Test("an answer that cannot be read stops the question, so that a withdrawal is never overlooked")
    func namesTheAnswer() async throws {
        try await withSchool { registry in
            try registry.damage("UPDATE consentEvent SET answer = 'WITHDRAWN'", dropping: "consentEvent_noupdate")

            let refusal = try await code {
                _ = try await registry.database.read { snapshot in
                    try snapshot.consentEvents(of: [.ada], purpose: .website, medium: .photo)
                }
            }

            let key = ConsentEventID.adasYes.rawValue
            #expect(refusal == .unreadableRow(table: "consentEvent", key: key, column: "answer"))
        }
    }

    @Test("an identifier that is none is reported with what is in its place")
    func namesTheIdentifier() async throws {
        try await withSchool { registry in
            try registry.damage("UPDATE pupilTag SET pupil = 'p_nobody'")

            let refusal = try await code { _ = try await registry.database.read { try $0.declaration(of: .hens) } }

            let key = AssetID.hens.rawValue + " p_nobody"
            #expect(refusal == .unreadableRow(table: "pupilTag", key: key, column: "pupil"))
        }
    }

    private static func readEverything(_ snapshot: RegistrySnapshot) throws {
        _ = try snapshot.pupils()
        _ = try snapshot.assets(page: Page(after: nil, limit: 10))
        _ = try snapshot.devices()
    }
}
