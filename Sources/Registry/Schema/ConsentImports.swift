/// Consents from the school's records: how files are to be read, what came in when, and what was found to be a mistake.
enum ConsentImports {
    static let statements =
        [
            """
            CREATE TABLE consentMapping (
                source TEXT NOT NULL CONSTRAINT consentMapping_source \(Check.text("source", upTo: 20)),
                version INTEGER NOT NULL CONSTRAINT consentMapping_version CHECK (version >= 1),
                hash TEXT NOT NULL CONSTRAINT consentMapping_hash \(Check.hash("hash")),
                sealedText \(SQLite.bytes) NOT NULL CONSTRAINT consentMapping_text \(Check.sealed("sealedText")),
                confirmedAt TEXT NOT NULL CONSTRAINT consentMapping_confirmedAt \(Check.moment("confirmedAt")),
                confirmedBy TEXT NOT NULL REFERENCES staffMember (id),
                PRIMARY KEY (source, version)
            ) \(SQLite.history)
            """,
            """
            CREATE TABLE consentImport (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT consentImport_id CHECK (length(id) = 36),
                source TEXT NOT NULL,
                mapping INTEGER,
                fileHash TEXT NOT NULL CONSTRAINT consentImport_fileHash \(Check.hash("fileHash")),
                exportedOn TEXT CONSTRAINT consentImport_exportedOn CHECK (length(exportedOn) = 10),
                importedAt TEXT NOT NULL CONSTRAINT consentImport_importedAt \(Check.moment("importedAt")),
                importedBy TEXT NOT NULL REFERENCES staffMember (id),
                confirmedBy TEXT REFERENCES staffMember (id),
                CONSTRAINT consentImport_secondPerson CHECK (confirmedBy <> importedBy),
                FOREIGN KEY (source, mapping) REFERENCES consentMapping (source, version)
            ) \(SQLite.history)
            """,
            "CREATE INDEX consentEvent_byImport ON consentEvent (importID, importLine)",
        ] + followUps + pupilKeys + SQLite.addOnly("consentMapping", keys: ["source", "version"])
        + SQLite.addOnly("consentImport", keys: ["id"])

    /// What happens to an import before and after it.
    private static let followUps =
        [
            // The key's columns come first: PRAGMA quick_check of SQLite 3.40 takes others between them for NULL.
            """
            CREATE TABLE consentImportConfirmation (
                fileHash TEXT NOT NULL CONSTRAINT consentImportConfirmation_fileHash \(Check.hash("fileHash")),
                source TEXT NOT NULL,
                mapping INTEGER NOT NULL,
                confirmedAt TEXT NOT NULL
                    CONSTRAINT consentImportConfirmation_confirmedAt \(Check.moment("confirmedAt")),
                confirmedBy TEXT NOT NULL REFERENCES staffMember (id),
                badRows INTEGER NOT NULL CONSTRAINT consentImportConfirmation_badRows CHECK (badRows >= 0),
                flips INTEGER NOT NULL CONSTRAINT consentImportConfirmation_flips CHECK (flips >= 0),
                PRIMARY KEY (fileHash, source, mapping, confirmedBy, confirmedAt),
                FOREIGN KEY (source, mapping) REFERENCES consentMapping (source, version)
            ) \(SQLite.history)
            """,
            """
            CREATE TABLE consentImportUndo (
                consentImport TEXT NOT NULL PRIMARY KEY REFERENCES consentImport (id),
                sealedReason \(SQLite.bytes) NOT NULL
                    CONSTRAINT consentImportUndo_reason \(Check.sealed("sealedReason")),
                undoneAt TEXT NOT NULL CONSTRAINT consentImportUndo_undoneAt \(Check.moment("undoneAt")),
                undoneBy TEXT NOT NULL REFERENCES staffMember (id)
            ) \(SQLite.history)
            """,
            // An answer is never changed or removed (R9); that it was a mistake is another entry (R28).
            """
            CREATE TABLE consentCorrection (
                event TEXT NOT NULL PRIMARY KEY REFERENCES consentEvent (id),
                correctedAt TEXT NOT NULL CONSTRAINT consentCorrection_correctedAt \(Check.moment("correctedAt")),
                correctedBy TEXT NOT NULL REFERENCES staffMember (id),
                cause TEXT NOT NULL
                    CONSTRAINT consentCorrection_cause \(Check.word("cause", "import_undone", "no_longer_in_source")),
                consentImport TEXT NOT NULL REFERENCES consentImport (id)
            ) \(SQLite.history)
            """,
            "CREATE INDEX consentCorrection_byImport ON consentCorrection (consentImport)",
        ]
        + SQLite.addOnly(
            "consentImportConfirmation",
            keys: ["fileHash", "source", "mapping", "confirmedBy", "confirmedAt"]
        )
        + SQLite.addOnly("consentImportUndo", keys: ["consentImport"])
        + SQLite.addOnly("consentCorrection", keys: ["event"])

    /// The numbers by which other systems know a pupil, as keyed hashes alone.
    private static let pupilKeys = [
        """
        CREATE TABLE pupilKey (
            source TEXT NOT NULL CONSTRAINT pupilKey_source \(Check.text("source", upTo: 20)),
            lookup \(SQLite.bytes) NOT NULL CONSTRAINT pupilKey_lookup \(Check.lookup("lookup")),
            pupil TEXT NOT NULL REFERENCES pupil (id),
            consentImport TEXT NOT NULL REFERENCES consentImport (id),
            PRIMARY KEY (source, lookup),
            UNIQUE (source, pupil)
        ) \(SQLite.table)
        """,
        "CREATE INDEX pupilKey_byPupil ON pupilKey (pupil)",
    ]
}
