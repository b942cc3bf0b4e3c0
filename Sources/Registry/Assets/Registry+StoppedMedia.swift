internal import Foundation
internal import GRDB

private let table = Table("stoppedMedia", key: "fingerprint")

extension RegistrySnapshot {
    /// What is known of bytes that made the decoder end before, found by their keyed hash.
    public func stoppedMedia(fingerprint: [UInt8]) throws -> StoppedMediaRecord? {
        try connection.first(
            "SELECT * FROM stoppedMedia WHERE fingerprint = \(Data(fingerprint))",
            from: table
        ) { row in
            StoppedMediaRecord(
                fingerprint: try row.bytes("fingerprint"),
                version: try row.text("version"),
                stop: try row.text("stop"),
                stoppedAt: try row.moment("stoppedAt")
            )
        }
    }
}

extension RegistryTransaction {
    /// Notes that bytes made the decoder end; the last time counts, and it is safe to repeat.
    public func note(_ stopped: StoppedMediaRecord) throws {
        try connection.change(
            """
            INSERT INTO stoppedMedia (fingerprint, version, stop, stoppedAt)
            VALUES (
                \(Data(stopped.fingerprint)), \(stopped.version), \(stopped.stop), \(Moment.text(stopped.stoppedAt))
            )
            ON CONFLICT (fingerprint) DO UPDATE
            SET version = excluded.version, stop = excluded.stop, stoppedAt = excluded.stoppedAt
            """
        )
    }
}
