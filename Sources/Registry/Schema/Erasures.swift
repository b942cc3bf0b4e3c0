/// What cannot be undone: intentions that have no outcome yet, erasures, and what stands in the way of one.
enum Erasures {
    static let statements = intentions + erasures + holds

    private static let intentions = [
        """
        CREATE TABLE intention (
            id TEXT NOT NULL PRIMARY KEY CONSTRAINT intention_id CHECK (length(id) = 36),
            act TEXT NOT NULL CONSTRAINT intention_act \(Check.text("act", upTo: 64)),
            objects TEXT NOT NULL,
            declaredAt TEXT NOT NULL CONSTRAINT intention_declaredAt \(Check.moment("declaredAt"))
        ) \(SQLite.table)
        """
    ]

    private static let erasures =
        [
            """
            CREATE TABLE erasure (
                pupil TEXT NOT NULL PRIMARY KEY REFERENCES pupil (id),
                shared TEXT NOT NULL CONSTRAINT erasure_shared \(Check.word("shared", "untag", "dispose")),
                proposedAt TEXT NOT NULL CONSTRAINT erasure_proposedAt \(Check.moment("proposedAt")),
                proposedBy TEXT NOT NULL REFERENCES staffMember (id),
                confirmedAt TEXT CONSTRAINT erasure_confirmedAt \(Check.moment("confirmedAt")),
                confirmedBy TEXT REFERENCES staffMember (id),
                finishedAt TEXT CONSTRAINT erasure_finishedAt \(Check.moment("finishedAt")),
                CONSTRAINT erasure_secondPerson CHECK (confirmedBy <> proposedBy),
                CONSTRAINT erasure_confirmedBySomebody CHECK ((confirmedAt IS NULL) = (confirmedBy IS NULL)),
                CONSTRAINT erasure_finishedOnceConfirmed CHECK (finishedAt IS NULL OR confirmedAt IS NOT NULL)
            ) \(SQLite.history)
            """,
            "CREATE INDEX erasure_unfinished ON erasure (confirmedAt) WHERE finishedAt IS NULL",
            """
            CREATE TABLE assetErasure (
                asset TEXT NOT NULL PRIMARY KEY REFERENCES asset (id),
                erasedAt TEXT NOT NULL CONSTRAINT assetErasure_erasedAt \(Check.moment("erasedAt"))
            ) \(SQLite.history)
            """,
        ] + SQLite.addOnly("assetErasure", keys: ["asset"])
        + SQLite.settling("erasure", once: "OLD.finishedAt IS NOT NULL", keys: ["pupil"])

    private static let holds =
        [
            """
            CREATE TABLE legalHold (
                pupil TEXT NOT NULL REFERENCES pupil (id),
                placedAt TEXT NOT NULL CONSTRAINT legalHold_placedAt \(Check.moment("placedAt")),
                placedBy TEXT NOT NULL REFERENCES staffMember (id),
                sealedReason \(SQLite.bytes) NOT NULL CONSTRAINT legalHold_reason \(Check.sealed("sealedReason")),
                releasedAt TEXT CONSTRAINT legalHold_releasedAt \(Check.moment("releasedAt")),
                releasedBy TEXT REFERENCES staffMember (id),
                CONSTRAINT legalHold_releasedBySomebody CHECK ((releasedAt IS NULL) = (releasedBy IS NULL)),
                PRIMARY KEY (pupil, placedAt)
            ) \(SQLite.history)
            """
        ] + SQLite.settling("legalHold", once: "OLD.releasedAt IS NOT NULL", keys: ["pupil", "placedAt"])
}
