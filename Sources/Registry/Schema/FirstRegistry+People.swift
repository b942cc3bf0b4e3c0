extension FirstRegistry {
    /// Pupils, guardians, staff and devices.
    static let people =
        [
            """
            CREATE TABLE pupil (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT pupil_id \(Check.identifier("id", "p")),
                admissionLookup \(SQLite.bytes) NOT NULL UNIQUE
                    CONSTRAINT pupil_admissionLookup \(Check.lookup("admissionLookup")),
                sealedDetails \(SQLite.bytes) NOT NULL CONSTRAINT pupil_details \(Check.sealed("sealedDetails")),
                schoolClass TEXT NOT NULL CONSTRAINT pupil_class CHECK (length(schoolClass) <= 64),
                protection TEXT NOT NULL
                    CONSTRAINT pupil_protection \(Check.word("protection", "none", "do_not_photograph", "never_publish")),
                rollStatus TEXT NOT NULL CONSTRAINT pupil_rollStatus \(Check.word("rollStatus", "on_roll", "left"))
            ) \(SQLite.table)
            """,
            """
            CREATE TABLE guardian (
                id TEXT NOT NULL PRIMARY KEY CONSTRAINT guardian_id \(Check.identifier("id", "g")),
                pupil TEXT NOT NULL REFERENCES pupil (id),
                referenceLookup \(SQLite.bytes) NOT NULL
                    CONSTRAINT guardian_referenceLookup \(Check.lookup("referenceLookup")),
                sealedDetails \(SQLite.bytes) NOT NULL CONSTRAINT guardian_details \(Check.sealed("sealedDetails")),
                UNIQUE (pupil, referenceLookup),
                UNIQUE (id, pupil)
            ) \(SQLite.table)
            """,
        ] + staffAndDevices

    private static let staffAndDevices = [
        """
        CREATE TABLE staffMember (
            id TEXT NOT NULL PRIMARY KEY CONSTRAINT staffMember_id \(Check.identifier("id", "s")),
            loginLookup \(SQLite.bytes) NOT NULL UNIQUE
                CONSTRAINT staffMember_loginLookup \(Check.lookup("loginLookup")),
            sealedDetails \(SQLite.bytes) NOT NULL CONSTRAINT staffMember_details \(Check.sealed("sealedDetails")),
            status TEXT NOT NULL CONSTRAINT staffMember_status \(Check.word("status", "active", "inactive"))
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE staffMemberRole (
            staffMember TEXT NOT NULL REFERENCES staffMember (id),
            role TEXT NOT NULL CONSTRAINT staffMemberRole_role
                \(Check.word("role", "staff", "editor", "approver", "dsl", "office", "technician", "governor")),
            PRIMARY KEY (staffMember, role)
        ) \(SQLite.table)
        """,
        """
        CREATE TABLE device (
            id TEXT NOT NULL PRIMARY KEY CONSTRAINT device_id \(Check.identifier("id", "d")),
            sealedLabel \(SQLite.bytes) NOT NULL CONSTRAINT device_label \(Check.sealed("sealedLabel")),
            tokenLookup \(SQLite.bytes) NOT NULL UNIQUE CONSTRAINT device_tokenLookup \(Check.lookup("tokenLookup")),
            status TEXT NOT NULL CONSTRAINT device_status \(Check.word("status", "enrolled", "lost", "revoked")),
            enrolledAt TEXT NOT NULL CONSTRAINT device_enrolledAt \(Check.moment("enrolledAt")),
            lastUploadAt TEXT CONSTRAINT device_lastUploadAt \(Check.moment("lastUploadAt"))
        ) \(SQLite.table)
        """,
    ]
}
