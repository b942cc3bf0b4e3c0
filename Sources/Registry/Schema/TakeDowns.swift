/// Kinds of places, take-down tasks, holds and the likenesses by which copies are found again; never edited.
enum TakeDowns {
    static let statements = places + tasks + holds + likenesses + searches

    private static let places = [
        """
        ALTER TABLE publishedCopy ADD COLUMN kind TEXT NOT NULL DEFAULT 'other' CONSTRAINT publishedCopy_kind
            \(Check.word("kind", "web", "newsletter", "wall", "press", "recipient", "other"))
        """
    ]

    /// A task is about a copy, or about a file of which nobody has said where it went; once for each cause.
    private static let tasks =
        [
            """
            CREATE TABLE takeDown (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT takeDown_id \(Check.identifier("id", "t")),
                file TEXT NOT NULL REFERENCES exportedFile (id),
                copy TEXT REFERENCES publishedCopy (id),
                subject TEXT NOT NULL CONSTRAINT takeDown_subject CHECK (subject = coalesce(copy, file)),
                cause TEXT NOT NULL CONSTRAINT takeDown_cause
                    \(Check.word(
                        "cause", "withdrawn", "refused", "objected", "expired", "no_consent", "protected", "held",
                        "policy", "ended"
                    )),
                openedAt TEXT NOT NULL CONSTRAINT takeDown_openedAt \(Check.moment("openedAt")),
                dueAt TEXT NOT NULL CONSTRAINT takeDown_dueAt \(Check.moment("dueAt")),
                owner TEXT REFERENCES staffMember (id),
                ownerRole TEXT CONSTRAINT takeDown_ownerRole
                    \(Check.word(
                        "ownerRole", "staff", "editor", "approver", "dsl", "office", "technician", "governor"
                    )),
                closedAt TEXT CONSTRAINT takeDown_closedAt \(Check.moment("closedAt")),
                closedBy TEXT REFERENCES staffMember (id),
                ending TEXT CONSTRAINT takeDown_ending
                    \(Check.word(
                        "ending", "removed", "replaced", "recalled", "paper_collected", "cannot_be_recalled", "located"
                    )),
                sealedNote \(SQLite.bytes) CONSTRAINT takeDown_note \(Check.sealed("sealedNote")),
                CONSTRAINT takeDown_dueAfterOpened CHECK (dueAt >= openedAt),
                CONSTRAINT takeDown_oneOwner CHECK ((owner IS NULL) <> (ownerRole IS NULL)),
                CONSTRAINT takeDown_closedBySomebody CHECK ((closedAt IS NULL) = (closedBy IS NULL)),
                CONSTRAINT takeDown_closedSomehow CHECK ((closedAt IS NULL) = (ending IS NULL)),
                UNIQUE (subject, cause)
            ) \(SQLite.history)
            """,
            "CREATE INDEX takeDown_open ON takeDown (dueAt, id) WHERE closedAt IS NULL",
            "CREATE INDEX takeDown_byFile ON takeDown (file)",
            "CREATE INDEX takeDown_byOpening ON takeDown (openedAt)",
        ] + SQLite.settling("takeDown", once: "OLD.closedAt IS NOT NULL", keys: ["id"], ["subject", "cause"])

    private static let holds =
        [
            """
            CREATE TABLE assetHold (
                asset TEXT NOT NULL REFERENCES asset (id),
                heldAt TEXT NOT NULL CONSTRAINT assetHold_heldAt \(Check.moment("heldAt")),
                heldBy TEXT NOT NULL REFERENCES staffMember (id),
                sealedReason \(SQLite.bytes) NOT NULL CONSTRAINT assetHold_reason \(Check.sealed("sealedReason")),
                releasedAt TEXT CONSTRAINT assetHold_releasedAt \(Check.moment("releasedAt")),
                releasedBy TEXT REFERENCES staffMember (id),
                sealedReleaseReason \(SQLite.bytes)
                    CONSTRAINT assetHold_releaseReason \(Check.sealed("sealedReleaseReason")),
                CONSTRAINT assetHold_releasedBySomebody CHECK ((releasedAt IS NULL) = (releasedBy IS NULL)),
                CONSTRAINT assetHold_releasedBecause CHECK ((releasedAt IS NULL) = (sealedReleaseReason IS NULL)),
                PRIMARY KEY (asset, heldAt)
            ) \(SQLite.history)
            """
        ] + SQLite.settling("assetHold", once: "OLD.releasedAt IS NOT NULL", keys: ["asset", "heldAt"])

    /// Sealed under the picture's key, so that it goes with the picture.
    private static let likenesses =
        [
            """
            CREATE TABLE fileLikeness (
                file TEXT NOT NULL PRIMARY KEY REFERENCES exportedFile (id),
                sealed \(SQLite.bytes) NOT NULL CONSTRAINT fileLikeness_sealed \(Check.sealed("sealed"))
            ) \(SQLite.history)
            """
        ] + SQLite.addOnly("fileLikeness", keys: ["file"])

    private static let searches = [
        "CREATE INDEX asset_held ON asset (id) WHERE hold = 'held'",
        "CREATE INDEX exportedFile_byHash ON exportedFile (sha256)",
        "CREATE INDEX consentEvent_byRecording ON consentEvent (recordedAt)",
    ]
}
