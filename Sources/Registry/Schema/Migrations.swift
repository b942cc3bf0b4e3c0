internal import GRDB

/// The versions of the schema, in order; appended, never edited.
enum Migrations {
    /// Brings a registry up to the newest schema.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 the first registry") { database in
            for statement in FirstRegistry.statements {
                try database.execute(sql: statement)
            }
        }
        migrator.registerMigration("2 pictures that stopped the decoder") { database in
            try database.execute(sql: StoppedMedia.statement)
        }
        migrator.registerMigration("closeness of faces") { database in
            try database.execute(sql: ClosenessOfFaces.statement)
        }
        migrator.registerMigration("authorised places") { database in
            try database.execute(sql: AuthorisedPlaces.statement)
        }
        migrator.registerMigration("last moment of the trail") { database in
            try database.execute(sql: LastMoment.statement)
        }
        migrator.registerMigration("resolved names") { database in
            for statement in ResolvedNames.statements { try database.execute(sql: statement) }
        }
        migrator.registerMigration("take-down tasks") { database in
            for statement in TakeDowns.statements {
                try database.execute(sql: statement)
            }
        }
        migrator.registerMigration("consents from the school's records") { database in
            for statement in ConsentImports.statements {
                try database.execute(sql: statement)
            }
        }
        migrator.registerMigration("places of events") { database in
            try database.execute(sql: PlacesOfEvents.statement)
        }
        migrator.registerMigration("witnesses of logs") { database in
            for statement in Witnesses.statements { try database.execute(sql: statement) }
        }
        migrator.registerMigration("history of protections") { database in
            for statement in Protections.statements { try database.execute(sql: statement) }
        }
        migrator.registerMigration("index of the trail") { database in
            for statement in TrailIndex.statements { try database.execute(sql: statement) }
        }
        migrator.registerMigration("erasures and intentions") { database in
            for statement in Erasures.statements { try database.execute(sql: statement) }
        }
        return migrator
    }()

    /// Brings a registry up to date, also while another process does the same.
    ///
    /// - Throws: `RegistryError` with code `newerSchema` when a later version of the program was here.
    static func run(on pool: some DatabaseWriter) throws {
        guard try !pool.read(migrator.hasBeenSuperseded) else { throw RegistryError(.newerSchema) }
        guard try !pool.read(migrator.hasCompletedMigrations) else { return }
        do {
            try migrator.migrate(pool)
        } catch {
            guard try pool.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    /// Compares the triggers in the file with those that the migrations make.
    ///
    /// - Throws: `RegistryError` with code `guardsRemoved` when one is missing, changed or added.
    static func checkGuards(of database: Database) throws {
        let reference = try DatabaseQueue()
        try migrator.migrate(reference)
        guard try SQLite.triggers(of: database) == reference.read(SQLite.triggers) else {
            throw RegistryError(.guardsRemoved)
        }
    }
}
