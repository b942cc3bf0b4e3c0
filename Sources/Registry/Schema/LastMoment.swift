/// The latest moment that the audit trail names, so that a clock that was set back is noticed.
enum LastMoment {
    static let statement = """
        CREATE TABLE trailMoment (
            id INTEGER NOT NULL PRIMARY KEY CONSTRAINT trailMoment_isOne CHECK (id = 1),
            latest TEXT NOT NULL CONSTRAINT trailMoment_latest \(Check.moment("latest"))
        ) \(SQLite.table)
        """
}
