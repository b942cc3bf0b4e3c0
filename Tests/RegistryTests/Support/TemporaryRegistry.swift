import Foundation
import GRDB
import SchoolMedia
import TestSupport

@testable import Registry

/// A registry in a directory of its own, which is removed afterwards.
struct TemporaryRegistry {
    let database: RegistryDatabase
    let path: String

    /// Writes SQL past the program, as somebody with the file and a database tool could.
    ///
    /// - Returns: what refused it; nil when nothing did.
    func refusal(of sql: String) throws -> RegistryError.Code? {
        let tool = try DatabaseQueue(path: path)
        do {
            try tool.write { try $0.execute(sql: sql) }
            return nil
        } catch let error as DatabaseError {
            return RegistryError(error).code
        }
    }

    /// Damages a row as no program could: without checks, keys or triggers.
    func damage(_ sql: String, dropping trigger: String = "none") throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let tool = try DatabaseQueue(path: path, configuration: configuration)
        try tool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON; DROP TRIGGER IF EXISTS \(trigger); \(sql)")
        }
    }
}

/// Makes an empty registry.
func withEmptyRegistry<Value>(_ body: (TemporaryRegistry) async throws -> Value) async throws -> Value {
    try await withTemporaryDrive { root in
        let path = root + "/consentry.sqlite"
        let database = try RegistryDatabase.create(at: path, driveID: "drive-1", now: .noon)
        let value = try await body(TemporaryRegistry(database: database, path: path))
        try database.close()
        return value
    }
}

/// Makes a registry with the made-up school in it.
func withSchool<Value>(_ body: (TemporaryRegistry) async throws -> Value) async throws -> Value {
    try await withEmptyRegistry { registry in
        try await registry.database.write { try School.furnish($0) }
        return try await body(registry)
    }
}

/// The code of the `RegistryError` that `body` throws; nil when it throws none.
func code(of body: () async throws -> Void) async throws -> RegistryError.Code? {
    do {
        try await body()
        return nil
    } catch let error as RegistryError {
        return error.code
    }
}

extension TemporaryRegistry {
    /// Whether the file or the log beside it holds these bytes.
    func filesContain(_ needle: [UInt8]) throws -> Bool {
        try [path, path + "-wal"].contains { file in
            try Data(contentsOf: URL(fileURLWithPath: file)).firstRange(of: needle) != nil
        }
    }
}
