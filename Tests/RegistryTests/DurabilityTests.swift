import GRDB
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("What the registry confirms is on the drive")
struct DurabilityTests {
    @Test("a new registry waits for the drive at every commit, and still does after changes")
    func newRegistryIsDurable() async throws {
        try await withSchool { registry in
            let found = try await registry.database.setting("synchronous")

            #expect(found == "2")
        }
    }

    @Test("a registry opened again waits for the drive at every commit")
    func openedRegistryIsDurable() async throws {
        try await withSchool { registry in
            let second = try RegistryDatabase.open(at: registry.path)

            #expect(try await second.setting("synchronous") == "2")
        }
    }

    @Test("an ordinary pool would not wait for the drive, so the setting has to be made after opening")
    func ordinaryPoolIsNotDurable() async throws {
        try await withSchool { registry in
            let ordinary = try DatabasePool(path: registry.path, configuration: SQLite.configuration())
            let setting = try await ordinary.writeWithoutTransaction { database in
                try String.fetchOne(database, sql: "PRAGMA synchronous")
            }

            #expect(setting == "1")
        }
    }

    @Test(
        "the writer runs with the settings that keep the registry's promises",
        arguments: [
            ("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1"), ("trusted_schema", "0"),
            ("recursive_triggers", "1"),
        ]
    )
    func settingsHold(setting: String, value: String) async throws {
        try await withEmptyRegistry { registry in
            let found = try await registry.database.setting(setting)

            #expect(found == value)
        }
    }

    @Test("a connection that does not wait for foreign keys is refused at the start")
    func wrongSettingIsRefused() throws {
        var configuration = SQLite.configuration()
        configuration.foreignKeysEnabled = false

        try withTemporaryDrive { root in
            let pool = try DatabasePool(path: root + "/consentry.sqlite", configuration: configuration)
            let error = #expect(throws: RegistryError.self) {
                try pool.writeWithoutTransaction(SQLite.makeDurable)
            }

            #expect(error?.code == .unsafeSetting("foreign_keys"))
        }
    }

    @Test("no change is taken after a sync has failed, for Linux would claim the second try had worked")
    func failedSyncIsFatal() throws {
        let health = WriterHealth()
        let failure = DatabaseError(resultCode: .SQLITE_IOERR_FSYNC)

        let first = #expect(throws: RegistryError.self) { try health.watch { throw failure } }
        let second = #expect(throws: RegistryError.self) { try health.watch { 1 } }

        #expect(first?.code == .syncFailed)
        #expect(second?.code == .syncFailed)
    }

    @Test("a destroyed key is neither in the file nor in the log beside it once earlier versions are purged")
    func destroyedKeyIsGone() async throws {
        let secret = [UInt8]("a wrapped key of forty bytes, quite long".utf8)

        try await withEmptyRegistry { registry in
            try await registry.database.write { transaction in
                try transaction.addWrappedKey(WrappedKeyRecord(owner: "someone", epoch: 1, bytes: secret))
            }
            #expect(try registry.filesContain(secret))

            try await registry.database.write { try $0.destroyKey(of: "someone") }
            try await registry.database.purgeEarlierVersions()

            #expect(try !registry.filesContain(secret))
        }
    }
}

extension RegistryDatabase {
    fileprivate func setting(_ name: String) async throws -> String? {
        try await pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
}
