extension FirstRegistry {
    /// What waits for the audit log, and the sealed details that its entries commit to.
    static let audit = [
        """
        CREATE TABLE auditOutbox (
            position INTEGER NOT NULL PRIMARY KEY CONSTRAINT auditOutbox_position CHECK (position >= 1),
            id TEXT NOT NULL UNIQUE CONSTRAINT auditOutbox_id CHECK (length(id) = 36),
            bytes \(SQLite.bytes) NOT NULL CONSTRAINT auditOutbox_bytes \(Check.sealed("bytes"))
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE auditDetail (
            entry TEXT NOT NULL PRIMARY KEY CONSTRAINT auditDetail_entry CHECK (length(entry) = 36),
            owner TEXT NOT NULL CONSTRAINT auditDetail_owner \(Check.text("owner", upTo: 64)),
            salt \(SQLite.bytes) NOT NULL CONSTRAINT auditDetail_salt CHECK (length(salt) >= 16),
            sealed \(SQLite.bytes) NOT NULL CONSTRAINT auditDetail_sealed \(Check.sealed("sealed"))
        ) \(SQLite.table)
        """,
        "CREATE INDEX auditDetail_byOwner ON auditDetail (owner)",
    ]
}
