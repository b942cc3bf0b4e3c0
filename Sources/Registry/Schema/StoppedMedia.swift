/// Received bytes that made the decoder end, so that they are not tried again.
enum StoppedMedia {
    static let statement = """
        CREATE TABLE stoppedMedia (
            fingerprint \(SQLite.bytes) NOT NULL PRIMARY KEY
                CONSTRAINT stoppedMedia_fingerprint \(Check.lookup("fingerprint")),
            version TEXT NOT NULL CONSTRAINT stoppedMedia_version \(Check.text("version", upTo: 64)),
            stop TEXT NOT NULL CONSTRAINT stoppedMedia_stop \(Check.text("stop", upTo: 32)),
            stoppedAt TEXT NOT NULL CONSTRAINT stoppedMedia_stoppedAt \(Check.moment("stoppedAt"))
        ) \(SQLite.table)
        """
}
