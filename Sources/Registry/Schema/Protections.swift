/// The history of pupils' protections (R12): added to, never changed.
enum Protections {
    static let statements =
        [
            """
            CREATE TABLE protectionChange (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT protectionChange_id \(Check.identifier("id", "n")),
                pupil TEXT NOT NULL REFERENCES pupil (id),
                earlier TEXT NOT NULL CONSTRAINT protectionChange_earlier
                    \(Check.word("earlier", "none", "do_not_photograph", "never_publish")),
                later TEXT NOT NULL CONSTRAINT protectionChange_later
                    \(Check.word("later", "none", "do_not_photograph", "never_publish")),
                sealedReason \(SQLite.bytes) CONSTRAINT protectionChange_reason \(Check.sealed("sealedReason")),
                changedAt TEXT NOT NULL CONSTRAINT protectionChange_changedAt \(Check.moment("changedAt")),
                changedBy TEXT NOT NULL REFERENCES staffMember (id)
            ) \(SQLite.history)
            """,
            "CREATE INDEX protectionChange_byPupil ON protectionChange (pupil, changedAt)",
        ] + SQLite.addOnly("protectionChange", keys: ["id"])
}
