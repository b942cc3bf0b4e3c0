internal import GRDB

/// Everything that is SQLite's alone: column types, settings, triggers, and how they are checked.
///
/// The rest of this target keeps to what SQLite 3.40 and PostgreSQL 15 share.
enum SQLite {
    /// The type of a column of bytes.
    static let bytes = "BLOB"
    /// Ends a table whose columns keep their types.
    static let table = "STRICT"
    /// Ends a table that has no hidden row number, by which `REPLACE` could get round the triggers.
    static let history = "STRICT, WITHOUT ROWID"

    /// What a trigger raises before the name of a table that may only be added to.
    static let appendOnlyPrefix = "append-only"
    /// What a trigger raises before the name of a table whose row has been settled.
    static let settledPrefix = "settled"

    /// "CNST" in the file's header, big-endian at offset 68 (https://www.sqlite.org/fileformat2.html).
    static let applicationID = 0x434E_5354

    /// How every connection is opened.
    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "registry"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA recursive_triggers = ON;
                    PRAGMA cell_size_check = ON;
                    PRAGMA temp_store = MEMORY;
                    """
            )
        }
        return configuration
    }

    /// Makes commits wait for the drive.
    ///
    /// To be called on the writer *after* the pool has been opened: opening sets `synchronous` to `NORMAL`, with which
    /// a power cut loses acknowledged commits (https://www.sqlite.org/pragma.html#pragma_synchronous).
    ///
    /// - Throws: `RegistryError` with code `unsafeSetting` when a setting reads back otherwise.
    static func makeDurable(_ writer: Database) throws {
        try writer.execute(sql: "PRAGMA synchronous = FULL")
        let expected = [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
            ("trusted_schema", "0"), ("recursive_triggers", "1"),
        ]
        for (setting, value) in expected {
            let row = try Row.fetchOne(writer, sql: "PRAGMA \(setting)")
            guard row?.databaseValues.first?.text == value else { throw RegistryError(.unsafeSetting(setting)) }
        }
    }

    /// - Throws: `RegistryError` with code `damaged` when the file's structure is broken.
    static func checkStructure(_ database: Database) throws {
        let answer = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard answer == "ok" else { throw RegistryError(.damaged) }
    }

    /// Triggers that refuse every change and removal of rows; `keys` has the columns of each key by which `REPLACE`
    /// might remove a row.
    static func addOnly(_ table: String, keys: [String]...) -> [String] {
        let message = "\(appendOnlyPrefix): \(table)"
        return [
            refusal(of: "UPDATE", on: table, message: message),
            refusal(of: "DELETE", on: table, message: message),
            replacementRefusal(on: table, keys: keys, message: message),
        ]
    }

    /// Triggers that refuse every removal of rows, and every change once `condition` holds; it speaks of the row as it
    /// is with the prefix `OLD.`.
    static func settling(_ table: String, once condition: String, keys: [String]...) -> [String] {
        let message = "\(appendOnlyPrefix): \(table)"
        return [
            refusal(of: "UPDATE", on: table, when: condition, message: "\(settledPrefix): \(table)"),
            refusal(of: "DELETE", on: table, message: message),
            replacementRefusal(on: table, keys: keys, message: message),
        ]
    }

    /// The triggers as they stand in the file, by name.
    static func triggers(of database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        let pairs = rows.map { row in
            (row.databaseValues.first?.text ?? "", row.databaseValues.last?.text ?? "")
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func refusal(
        of change: String,
        on table: String,
        when condition: String = "TRUE",
        message: String
    ) -> String {
        """
        CREATE TRIGGER \(table)_no\(change.lowercased()) BEFORE \(change) ON \(table) WHEN \(condition)
        BEGIN SELECT RAISE(ABORT, '\(message)'); END
        """
    }

    private static func replacementRefusal(on table: String, keys: [[String]], message: String) -> String {
        let sameKey = keys.map { columns in columns.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ") }
        return """
            CREATE TRIGGER \(table)_noreplace BEFORE INSERT ON \(table)
            WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(sameKey.map { "(\($0))" }.joined(separator: " OR ")))
            BEGIN SELECT RAISE(ABORT, '\(message)'); END
            """
    }
}

extension DatabaseValue {
    /// A setting or a statement as text.
    fileprivate var text: String? {
        switch storage {
        case .int64(let number): String(number)
        case .string(let text): text
        case .null, .double, .blob: nil
        }
    }
}
