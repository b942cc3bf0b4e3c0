import Foundation
import GRDB
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("A registry is opened only when it is one, and whole")
struct OpeningTests {
    @Test("a registry keeps its identity and its content")
    func reopens() async throws {
        try await withSchool { registry in
            try registry.database.close()

            let again = try RegistryDatabase.open(at: registry.path)

            #expect(again.driveID == "drive-1")
            #expect(try await again.read { try $0.pupils().map(\.id) } == [.ada, .ben].sorted())
        }
    }

    @Test("its file is for its owner alone")
    func fileMode() async throws {
        try await withEmptyRegistry { registry in
            let attributes = try FileManager.default.attributesOfItem(atPath: registry.path)

            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("a new registry is never made over a file that exists")
    func refusesToOverwrite() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                _ = try RegistryDatabase.create(at: registry.path, driveID: "drive-2", now: .noon)
            }

            #expect(refusal == .alreadyExists)
            #expect(try RegistryDatabase.open(at: registry.path).driveID == "drive-1")
        }
    }

    @Test("a registry that could not be made leaves no file behind")
    func failedCreation() async throws {
        try await withTemporaryDrive { root in
            let refusal = try await code {
                _ = try RegistryDatabase.create(at: root + "/consentry.sqlite", driveID: "", now: .noon)
            }

            #expect(refusal == .constraint(.check("drive_id")))
            #expect(try FileManager.default.contentsOfDirectory(atPath: root) == [])
        }
    }

    @Test("where there is no file, none is made")
    func missing() async throws {
        try await withTemporaryDrive { root in
            let refusal = try await code { _ = try RegistryDatabase.open(at: root + "/consentry.sqlite") }

            #expect(refusal == .missing)
            #expect(try FileManager.default.contentsOfDirectory(atPath: root) == [])
        }
    }

    @Test(
        "a file that is something else is refused and left as it is",
        arguments: [[], [UInt8]("not a database".utf8), [UInt8](repeating: 0xFF, count: 8_192)]
    )
    func foreignFile(bytes: [UInt8]) async throws {
        try await withTemporaryDrive { root in
            let path = root + "/consentry.sqlite"
            try Data(bytes).write(to: URL(fileURLWithPath: path))

            let refusal = try await code { _ = try RegistryDatabase.open(at: path) }

            #expect(refusal == .notARegistry)
            #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
        }
    }

    @Test("another program's database is refused and left as it is")
    func foreignDatabase() async throws {
        try await withTemporaryDrive { root in
            let path = root + "/photos.sqlite"
            try await DatabaseQueue(path: path).write {
                try $0.execute(sql: "CREATE TABLE photo (id INTEGER PRIMARY KEY)")
            }

            let refusal = try await code { _ = try RegistryDatabase.open(at: path) }

            #expect(refusal == .notARegistry)
            #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["photos.sqlite"])
        }
    }

    @Test("a schema of a later version is refused")
    func newerSchema() async throws {
        try await withSchool { registry in
            try registry.damage("INSERT INTO grdb_migrations VALUES ('99 from the future')")

            #expect(try await code { _ = try RegistryDatabase.open(at: registry.path) } == .newerSchema)
        }
    }

    @Test("a file with a broken page is refused")
    func brokenPage() async throws {
        try await withSchool { registry in
            try await registry.database.purgeEarlierVersions()
            try registry.database.close()
            var bytes = try Data(contentsOf: URL(fileURLWithPath: registry.path))
            bytes.replaceSubrange(4_096..<bytes.count, with: repeatElement(0xA5, count: bytes.count - 4_096))
            try bytes.write(to: URL(fileURLWithPath: registry.path))

            #expect(try await code { _ = try RegistryDatabase.open(at: registry.path) } == .damaged)
        }
    }

    @Test("a closed registry says so")
    func closed() async throws {
        try await withSchool { registry in
            try registry.database.close()

            #expect(try await code { _ = try await registry.database.read { try $0.pupils() } } == .closed)
            #expect(try await code { try await registry.database.write { try $0.destroyKey(of: "a") } } == .closed)
        }
    }
}
