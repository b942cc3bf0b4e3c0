import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("What was told when the drive was set up is kept")
struct SettingsTests {
    @Test("a setting is replaced by a later one of the same name, and an unknown one is absent")
    func settings() async throws {
        try await withEmptyRegistry { registry in
            try await registry.database.write { try $0.set("bootstrap", to: [1]) }
            try await registry.database.write { try $0.set("bootstrap", to: [2]) }

            let bootstrap = try await registry.database.read { try $0.setting("bootstrap") }
            let unknown = try await registry.database.read { try $0.setting("unknown") }

            #expect(bootstrap == [2])
            #expect(unknown == nil)
        }
    }

    @Test("a setting is never empty")
    func emptySetting() async throws {
        try await withEmptyRegistry { registry in
            let refusal = try await code { try await registry.database.write { try $0.set("bootstrap", to: []) } }

            #expect(refusal == .constraint(.check("driveSetting_bytes")))
        }
    }
}
