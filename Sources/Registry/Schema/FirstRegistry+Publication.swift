extension FirstRegistry {
    /// Requests, decisions, exports and where their files went.
    static let publication = requests + exports + copies

    private static let requests =
        [
            """
            CREATE TABLE publicationRequest (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT publicationRequest_id \(Check.identifier("id", "q")),
                purpose TEXT NOT NULL CONSTRAINT publicationRequest_purpose \(Check.text("purpose", upTo: 32)),
                medium TEXT NOT NULL
                    CONSTRAINT publicationRequest_medium \(Check.word("medium", "photo", "video", "audio")),
                sealedChannel \(SQLite.bytes) NOT NULL
                    CONSTRAINT publicationRequest_channel \(Check.sealed("sealedChannel")),
                sealedTitle \(SQLite.bytes) NOT NULL CONSTRAINT publicationRequest_title \(Check.sealed("sealedTitle")),
                requestedBy TEXT NOT NULL REFERENCES staffMember (id),
                requestedAt TEXT NOT NULL CONSTRAINT publicationRequest_requestedAt \(Check.moment("requestedAt")),
                state TEXT NOT NULL
                    CONSTRAINT publicationRequest_state \(Check.word("state", "open", "approved", "rejected")),
                UNIQUE (id, state)
            ) \(SQLite.history)
            """,
            "CREATE INDEX publicationRequest_byState ON publicationRequest (state, requestedAt)",
            """
            CREATE TABLE requestedAsset (
                request TEXT NOT NULL REFERENCES publicationRequest (id),
                asset TEXT NOT NULL REFERENCES asset (id),
                position INTEGER NOT NULL CONSTRAINT requestedAsset_position CHECK (position >= 0),
                sealedCaption \(SQLite.bytes) NOT NULL
                    CONSTRAINT requestedAsset_caption \(Check.sealed("sealedCaption")),
                sealedAltText \(SQLite.bytes) NOT NULL
                    CONSTRAINT requestedAsset_altText \(Check.sealed("sealedAltText")),
                PRIMARY KEY (request, asset),
                UNIQUE (request, position)
            ) \(SQLite.table)
            """,
            "CREATE INDEX requestedAsset_byAsset ON requestedAsset (asset)",
            // The decision is the request's own state, and a request has one.
            """
            CREATE TABLE approval (
                request TEXT NOT NULL PRIMARY KEY,
                approver TEXT NOT NULL REFERENCES staffMember (id),
                decidedAt TEXT NOT NULL CONSTRAINT approval_decidedAt \(Check.moment("decidedAt")),
                decision TEXT NOT NULL CONSTRAINT approval_decision \(Check.word("decision", "approved", "rejected")),
                checklist TEXT NOT NULL,
                UNIQUE (request, decision),
                FOREIGN KEY (request, decision) REFERENCES publicationRequest (id, state)
            ) \(SQLite.history)
            """,
        ] + SQLite.settling("publicationRequest", once: "OLD.state <> 'open'", keys: ["id"])
        + SQLite.addOnly("approval", keys: ["request"])

    private static let exports =
        [
            // Nothing is exported without a recorded approval (R14).
            """
            CREATE TABLE export (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT export_id \(Check.identifier("id", "x")),
                request TEXT NOT NULL,
                decision TEXT NOT NULL CONSTRAINT export_decision CHECK (decision = 'approved'),
                exportedBy TEXT NOT NULL REFERENCES staffMember (id),
                startedAt TEXT NOT NULL CONSTRAINT export_startedAt \(Check.moment("startedAt")),
                form TEXT NOT NULL CONSTRAINT export_form \(Check.word("form", "folder", "zip")),
                longEdge INTEGER NOT NULL CONSTRAINT export_longEdge CHECK (longEdge >= 1),
                finishedAt TEXT CONSTRAINT export_finishedAt \(Check.moment("finishedAt")),
                outcome TEXT CONSTRAINT export_outcome \(Check.word("outcome", "completed", "stopped", "failed")),
                CONSTRAINT export_outcomeWhenFinished CHECK ((finishedAt IS NULL) = (outcome IS NULL)),
                UNIQUE (id, request),
                FOREIGN KEY (request, decision) REFERENCES approval (request, decision)
            ) \(SQLite.history)
            """,
            "CREATE INDEX export_byRequest ON export (request)",
            "CREATE INDEX export_unfinished ON export (startedAt) WHERE finishedAt IS NULL",
            // Only what was requested is exported; a file is described if, and only if, it was written.
            """
            CREATE TABLE exportedFile (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT exportedFile_id \(Check.identifier("id", "f")),
                export TEXT NOT NULL,
                request TEXT NOT NULL,
                asset TEXT NOT NULL,
                name TEXT NOT NULL UNIQUE CONSTRAINT exportedFile_name CHECK (length(name) = 22),
                state TEXT NOT NULL CONSTRAINT exportedFile_state \(Check.word("state", "intended", "written", "failed")),
                sha256 TEXT CONSTRAINT exportedFile_sha256 \(Check.hash("sha256")),
                byteCount INTEGER CONSTRAINT exportedFile_byteCount CHECK (byteCount >= 1),
                width INTEGER CONSTRAINT exportedFile_width CHECK (width >= 1),
                height INTEGER CONSTRAINT exportedFile_height CHECK (height >= 1),
                policy TEXT NOT NULL REFERENCES policy (hash),
                CONSTRAINT exportedFile_describedWhenWritten CHECK (
                    (state = 'written') = (sha256 IS NOT NULL) AND (state = 'written') = (byteCount IS NOT NULL)
                    AND (state = 'written') = (width IS NOT NULL) AND (state = 'written') = (height IS NOT NULL)
                ),
                UNIQUE (id, state),
                FOREIGN KEY (export, request) REFERENCES export (id, request),
                FOREIGN KEY (request, asset) REFERENCES requestedAsset (request, asset)
            ) \(SQLite.history)
            """,
            "CREATE INDEX exportedFile_byExport ON exportedFile (export)",
            "CREATE INDEX exportedFile_byAsset ON exportedFile (asset)",
            """
            CREATE TABLE exportedFileFact (
                file TEXT NOT NULL REFERENCES exportedFile (id),
                consentEvent TEXT NOT NULL REFERENCES consentEvent (id),
                PRIMARY KEY (file, consentEvent)
            ) \(SQLite.history)
            """,
            "CREATE INDEX exportedFileFact_byConsentEvent ON exportedFileFact (consentEvent)",
        ] + SQLite.settling("export", once: "OLD.finishedAt IS NOT NULL", keys: ["id"])
        + SQLite.settling("exportedFile", once: "OLD.state <> 'intended'", keys: ["id"], ["name"])
        + SQLite.addOnly("exportedFileFact", keys: ["file", "consentEvent"])

    private static let copies =
        [
            // Only a file that was written can be seen anywhere.
            """
            CREATE TABLE publishedCopy (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT publishedCopy_id \(Check.identifier("id", "u")),
                file TEXT NOT NULL,
                fileState TEXT NOT NULL CONSTRAINT publishedCopy_fileState CHECK (fileState = 'written'),
                sealedPlace \(SQLite.bytes) NOT NULL CONSTRAINT publishedCopy_place \(Check.sealed("sealedPlace")),
                recordedBy TEXT NOT NULL REFERENCES staffMember (id),
                visibleFrom TEXT NOT NULL CONSTRAINT publishedCopy_visibleFrom \(Check.moment("visibleFrom")),
                visibleUntil TEXT CONSTRAINT publishedCopy_visibleUntil \(Check.moment("visibleUntil")),
                takenDownAt TEXT CONSTRAINT publishedCopy_takenDownAt \(Check.moment("takenDownAt")),
                takenDownBy TEXT REFERENCES staffMember (id),
                CONSTRAINT publishedCopy_untilAfterFrom CHECK (visibleUntil > visibleFrom),
                CONSTRAINT publishedCopy_takenDownBySomebody CHECK ((takenDownAt IS NULL) = (takenDownBy IS NULL)),
                FOREIGN KEY (file, fileState) REFERENCES exportedFile (id, state)
            ) \(SQLite.history)
            """,
            "CREATE INDEX publishedCopy_byFile ON publishedCopy (file)",
            "CREATE INDEX publishedCopy_live ON publishedCopy (visibleUntil, file) WHERE takenDownAt IS NULL",
        ] + SQLite.settling("publishedCopy", once: "OLD.takenDownAt IS NOT NULL", keys: ["id"])
}
