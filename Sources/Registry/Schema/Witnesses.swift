/// Who signs our log's checkpoints as a witness, and of which logs this drive is one.
enum Witnesses {
    static let statements = [
        """
        CREATE TABLE witness (
            name TEXT NOT NULL PRIMARY KEY CONSTRAINT witness_name \(Check.text("name", upTo: 40)),
            verifierKey TEXT NOT NULL UNIQUE CONSTRAINT witness_verifierKey \(Check.text("verifierKey", upTo: 400)),
            address TEXT CONSTRAINT witness_address \(Check.text("address", upTo: 400)),
            addedAt TEXT NOT NULL CONSTRAINT witness_addedAt \(Check.moment("addedAt"))
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE witnessedLog (
            origin TEXT NOT NULL PRIMARY KEY CONSTRAINT witnessedLog_origin \(Check.text("origin", upTo: 200)),
            verifierKey TEXT NOT NULL CONSTRAINT witnessedLog_verifierKey \(Check.text("verifierKey", upTo: 400)),
            size INTEGER NOT NULL CONSTRAINT witnessedLog_size CHECK (size >= 0),
            note TEXT CONSTRAINT witnessedLog_note \(Check.text("note", upTo: 65536)),
            addedAt TEXT NOT NULL CONSTRAINT witnessedLog_addedAt \(Check.moment("addedAt")),
            CONSTRAINT witnessedLog_signed CHECK (note IS NOT NULL OR size = 0)
        ) \(SQLite.table)
        """,
    ]
}
