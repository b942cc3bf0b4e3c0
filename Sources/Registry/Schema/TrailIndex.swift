/// Where the audit trail's entries are by what they are about; made of the trail, and made anew from it at any time.
enum TrailIndex {
    static let statements = entries + subjects

    private static let entries = [
        """
        CREATE TABLE trailEntry (
            n INTEGER NOT NULL PRIMARY KEY CONSTRAINT trailEntry_n CHECK (n >= 0),
            at TEXT NOT NULL CONSTRAINT trailEntry_at \(Check.moment("at")),
            action TEXT NOT NULL CONSTRAINT trailEntry_action \(Check.text("action", upTo: 64)),
            actor TEXT NOT NULL CONSTRAINT trailEntry_actor \(Check.text("actor", upTo: 64)),
            device TEXT CONSTRAINT trailEntry_device \(Check.text("device", upTo: 64)),
            result TEXT NOT NULL CONSTRAINT trailEntry_result \(Check.word("result", "ok", "refused", "failed")),
            leaf \(SQLite.bytes) NOT NULL CONSTRAINT trailEntry_leaf \(Check.lookup("leaf"))
        ) \(SQLite.table)
        """,
        "CREATE INDEX trailEntry_byTime ON trailEntry (at)",
        "CREATE INDEX trailEntry_byActor ON trailEntry (actor, n)",
        "CREATE INDEX trailEntry_byAction ON trailEntry (action, n)",
        "CREATE INDEX trailEntry_byDevice ON trailEntry (device, n) WHERE device IS NOT NULL",
        "CREATE INDEX trailEntry_byResult ON trailEntry (result, n) WHERE result <> 'ok'",
    ]

    private static let subjects = [
        """
        CREATE TABLE trailObject (
            object TEXT NOT NULL CONSTRAINT trailObject_object \(Check.text("object", upTo: 64)),
            n INTEGER NOT NULL REFERENCES trailEntry (n),
            PRIMARY KEY (object, n)
        ) \(SQLite.history)
        """,
        "CREATE INDEX trailObject_byEntry ON trailObject (n)",
        """
        CREATE TABLE trailRule (
            rule TEXT NOT NULL CONSTRAINT trailRule_rule \(Check.text("rule", upTo: 64)),
            n INTEGER NOT NULL REFERENCES trailEntry (n),
            PRIMARY KEY (rule, n)
        ) \(SQLite.history)
        """,
        "CREATE INDEX trailRule_byEntry ON trailRule (n)",
        """
        CREATE TABLE recentReading (
            person TEXT NOT NULL CONSTRAINT recentReading_person \(Check.text("person", upTo: 64)),
            question \(SQLite.bytes) NOT NULL CONSTRAINT recentReading_question \(Check.lookup("question")),
            readAt TEXT NOT NULL CONSTRAINT recentReading_readAt \(Check.moment("readAt")),
            PRIMARY KEY (person, question)
        ) \(SQLite.table)
        """,
    ]
}
