extension FirstRegistry {
    /// Events, assets, who is in them, and what devices erased.
    static let media = events + assets + declarations

    private static let events = [
        """
        CREATE TABLE event (
            id TEXT NOT NULL PRIMARY KEY CONSTRAINT event_id \(Check.identifier("id", "e")),
            reference TEXT NOT NULL UNIQUE CONSTRAINT event_reference \(Check.text("reference", upTo: 128)),
            sealedTitle \(SQLite.bytes) NOT NULL CONSTRAINT event_title \(Check.sealed("sealedTitle")),
            day TEXT NOT NULL CONSTRAINT event_day CHECK (length(day) = 10)
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE tripPupil (
            event TEXT NOT NULL REFERENCES event (id),
            pupil TEXT NOT NULL REFERENCES pupil (id),
            PRIMARY KEY (event, pupil)
        ) \(SQLite.table)
        """,
        "CREATE INDEX tripPupil_byPupil ON tripPupil (pupil)",
    ]

    private static let assets = [
        """
        CREATE TABLE asset (
            id TEXT NOT NULL PRIMARY KEY CONSTRAINT asset_id \(Check.identifier("id", "a")),
            device TEXT REFERENCES device (id),
            event TEXT REFERENCES event (id),
            addedBy TEXT REFERENCES staffMember (id),
            receivedAt TEXT NOT NULL CONSTRAINT asset_receivedAt \(Check.moment("receivedAt")),
            fingerprint \(SQLite.bytes) NOT NULL UNIQUE CONSTRAINT asset_fingerprint \(Check.lookup("fingerprint")),
            width INTEGER NOT NULL CONSTRAINT asset_width CHECK (width >= 1),
            height INTEGER NOT NULL CONSTRAINT asset_height CHECK (height >= 1),
            byteCount INTEGER NOT NULL CONSTRAINT asset_byteCount CHECK (byteCount >= 1),
            removal TEXT NOT NULL,
            takenOn TEXT CONSTRAINT asset_takenOn CHECK (length(takenOn) <= 10),
            hold TEXT NOT NULL CONSTRAINT asset_hold \(Check.word("hold", "none", "held")),
            CONSTRAINT asset_fromDeviceOrPerson CHECK (device IS NOT NULL OR addedBy IS NOT NULL),
            UNIQUE (id, device)
        ) \(SQLite.table)
        """,
        "CREATE INDEX asset_byArrival ON asset (receivedAt, id)",
        "CREATE INDEX asset_byDevice ON asset (device)",
        "CREATE INDEX asset_byEvent ON asset (event)",
        """
        CREATE TABLE deviceErasure (
            asset TEXT NOT NULL PRIMARY KEY,
            device TEXT NOT NULL,
            erasedAt TEXT NOT NULL CONSTRAINT deviceErasure_erasedAt \(Check.moment("erasedAt")),
            FOREIGN KEY (asset, device) REFERENCES asset (id, device)
        ) \(SQLite.table)
        """,
    ]

    private static let declarations = [
        """
        CREATE TABLE declaration (
            asset TEXT NOT NULL PRIMARY KEY REFERENCES asset (id),
            heads INTEGER NOT NULL CONSTRAINT declaration_heads CHECK (heads BETWEEN 0 AND 2000),
            adults INTEGER NOT NULL CONSTRAINT declaration_adults CHECK (adults >= 0),
            unidentifiable INTEGER NOT NULL CONSTRAINT declaration_unidentifiable CHECK (unidentifiable >= 0),
            place TEXT,
            copyright TEXT NOT NULL CONSTRAINT declaration_copyright
                \(Check.word("copyright", "school", "permitted", "unknown")),
            declaredBy TEXT NOT NULL REFERENCES staffMember (id),
            declaredAt TEXT NOT NULL CONSTRAINT declaration_declaredAt \(Check.moment("declaredAt")),
            CONSTRAINT declaration_partsWithinWhole CHECK (adults + unidentifiable <= heads)
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE pupilTag (
            asset TEXT NOT NULL REFERENCES declaration (asset),
            pupil TEXT NOT NULL REFERENCES pupil (id),
            face TEXT NOT NULL CONSTRAINT pupilTag_face
                \(Check.word("face", "faceOn", "turnedAway", "distant", "covered")),
            PRIMARY KEY (asset, pupil)
        ) \(SQLite.table)
        """,
        "CREATE INDEX pupilTag_byPupil ON pupilTag (pupil, asset)",
    ]
}
