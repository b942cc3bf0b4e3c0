internal import GRDB
public import struct Foundation.Date

extension RegistryDatabase {
    /// Makes a new registry: the file and its directory entry are on the drive when this returns.
    ///
    /// - Parameters:
    ///   - path: the new file, in a directory that exists; readable by its owner alone.
    ///   - driveID: the drive's identity, 1 to 64 characters.
    ///   - now: the present moment.
    /// - Returns: the open registry.
    /// - Throws: `RegistryError` with code `alreadyExists` when there is a file; nothing is left behind after any
    ///   error.
    public static func create(at path: String, driveID: String, now: Date) throws -> RegistryDatabase {
        try RegistryFile.make(at: path)
        do {
            return try translated {
                let pool = try DatabasePool(path: path, configuration: SQLite.configuration())
                try pool.writeWithoutTransaction { database in
                    try SQLite.makeDurable(database)
                    try database.execute(sql: "PRAGMA application_id = \(SQLite.applicationID)")
                }
                try Migrations.run(on: pool)
                let moment = try Moment.text(now)
                try pool.write { database in
                    try database.execute(
                        literal: "INSERT INTO drive (singleRow, id, createdAt) VALUES (1, \(driveID), \(moment))"
                    )
                }
                // The identity of the file is read from the file itself, not from the log beside it.
                try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                try RegistryFile.syncDirectory(of: path)
                return RegistryDatabase(pool: pool, driveID: driveID)
            }
        } catch {
            RegistryFile.remove(path)
            throw error
        }
    }

    /// Opens a registry, brings its schema up to date and checks that it keeps its promises.
    ///
    /// - Parameter path: the file that `create` made.
    /// - Returns: the open registry.
    /// - Throws: `RegistryError`, with code `missing`, `notARegistry`, `damaged`, `newerSchema`, `guardsRemoved` or
    ///   `unsafeSetting` for what its name says. A file that is not a registry is left as it is.
    public static func open(at path: String) throws -> RegistryDatabase {
        try RegistryFile.checkIdentity(of: path)
        return try translated {
            let pool = try DatabasePool(path: path, configuration: SQLite.configuration())
            try pool.writeWithoutTransaction(SQLite.makeDurable)
            try pool.read(SQLite.checkStructure)
            try Migrations.run(on: pool)
            try pool.writeWithoutTransaction(SQLite.makeDurable)
            let driveID = try pool.read { database in
                try Migrations.checkGuards(of: database)
                return try String.fetchOne(database, sql: "SELECT id FROM drive")
            }
            guard let driveID else { throw RegistryError(.notARegistry) }
            return RegistryDatabase(pool: pool, driveID: driveID)
        }
    }

    private static func translated<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw RegistryError(error)
        }
    }
}
