/// The first version of the schema; never edited.
enum FirstRegistry {
    /// In an order in which what is referred to comes first.
    static let statements = drive + people + consent + policy + media + publication + audit

    private static let drive = [
        """
        CREATE TABLE drive (
            singleRow INTEGER NOT NULL PRIMARY KEY CONSTRAINT drive_isOne CHECK (singleRow = 1),
            id TEXT NOT NULL CONSTRAINT drive_id \(Check.text("id", upTo: 64)),
            createdAt TEXT NOT NULL CONSTRAINT drive_createdAt \(Check.moment("createdAt"))
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE wrappedKey (
            owner TEXT NOT NULL PRIMARY KEY CONSTRAINT wrappedKey_owner \(Check.text("owner", upTo: 64)),
            epoch INTEGER NOT NULL CONSTRAINT wrappedKey_epoch CHECK (epoch >= 0),
            bytes \(SQLite.bytes) NOT NULL CONSTRAINT wrappedKey_bytes CHECK (length(bytes) BETWEEN 24 AND 512)
        ) \(SQLite.table)
        """,
        "CREATE INDEX wrappedKey_byEpoch ON wrappedKey (epoch)",
        """
        CREATE TABLE driveSetting (
            name TEXT NOT NULL PRIMARY KEY CONSTRAINT driveSetting_name \(Check.text("name", upTo: 64)),
            bytes \(SQLite.bytes) NOT NULL CONSTRAINT driveSetting_bytes CHECK (length(bytes) BETWEEN 1 AND 512)
        ) \(SQLite.table)
        """,
    ]
}
