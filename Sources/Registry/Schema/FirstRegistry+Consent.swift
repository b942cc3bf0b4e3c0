extension FirstRegistry {
    /// Answers (R9): added to, never changed.
    static let consent =
        [
            """
            CREATE TABLE consentEvent (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT consentEvent_id \(Check.identifier("id", "c")),
                pupil TEXT NOT NULL REFERENCES pupil (id),
                purpose TEXT NOT NULL CONSTRAINT consentEvent_purpose \(Check.text("purpose", upTo: 32)),
                medium TEXT NOT NULL CONSTRAINT consentEvent_medium \(Check.word("medium", "photo", "video", "audio")),
                answer TEXT NOT NULL CONSTRAINT consentEvent_answer
                    \(Check.word("answer", "given", "refused", "withdrawn", "objected")),
                giver TEXT NOT NULL CONSTRAINT consentEvent_giver
                    \(Check.word("giver", "guardian", "pupil", "local_authority", "unnamed")),
                guardian TEXT,
                method TEXT NOT NULL CONSTRAINT consentEvent_method
                    \(Check.word("method", "form", "mis_import", "telephone", "email", "in_person")),
                effectiveFrom TEXT NOT NULL CONSTRAINT consentEvent_effectiveFrom \(Check.moment("effectiveFrom")),
                expires TEXT CONSTRAINT consentEvent_expires \(Check.moment("expires")),
                recordedAt TEXT NOT NULL CONSTRAINT consentEvent_recordedAt \(Check.moment("recordedAt")),
                recordedBy TEXT NOT NULL REFERENCES staffMember (id),
                sealedEvidence \(SQLite.bytes) CONSTRAINT consentEvent_evidence \(Check.sealed("sealedEvidence")),
                noticeVersion TEXT,
                importID TEXT,
                importLine INTEGER CONSTRAINT consentEvent_importLine CHECK (importLine >= 1),
                CONSTRAINT consentEvent_guardianNamed CHECK ((giver = 'guardian') = (guardian IS NOT NULL)),
                CONSTRAINT consentEvent_source CHECK ((importID IS NULL) = (importLine IS NULL)),
                FOREIGN KEY (guardian, pupil) REFERENCES guardian (id, pupil)
            ) \(SQLite.history)
            """,
            "CREATE INDEX consentEvent_byQuestion ON consentEvent (pupil, purpose, medium, recordedAt)",
        ] + SQLite.addOnly("consentEvent", keys: ["id"])

    /// The policy's texts and when each came into force (R37): added to, never changed.
    static let policy =
        [
            """
            CREATE TABLE policy (
                hash TEXT NOT NULL PRIMARY KEY CONSTRAINT policy_hash \(Check.hash("hash")),
                yaml \(SQLite.bytes) NOT NULL CONSTRAINT policy_yaml \(Check.sealed("yaml"))
            ) \(SQLite.history)
            """,
            """
            CREATE TABLE policyAdoption (
                position INTEGER NOT NULL PRIMARY KEY CONSTRAINT policyAdoption_position CHECK (position >= 1),
                policy TEXT NOT NULL REFERENCES policy (hash),
                adoptedAt TEXT NOT NULL CONSTRAINT policyAdoption_adoptedAt \(Check.moment("adoptedAt")),
                adoptedBy TEXT NOT NULL REFERENCES staffMember (id)
            ) \(SQLite.history)
            """,
        ] + SQLite.addOnly("policy", keys: ["hash"]) + SQLite.addOnly("policyAdoption", keys: ["position"])
}
