public import struct Foundation.Date
internal import GRDB

private let table = Table("trailMoment", key: "id")

extension RegistrySnapshot {
    /// The latest moment that an entry of the audit trail names; nil before the first entry.
    public func latestTrailMoment() throws -> Date? {
        try connection.first("SELECT * FROM trailMoment", from: table) { try $0.moment("latest") }
    }
}

extension RegistryTransaction {
    /// Notes the moment of an entry, unless a later one is known. Safe to repeat.
    public func noteTrailMoment(_ moment: Date) throws {
        try connection.change(
            """
            INSERT INTO trailMoment (id, latest) VALUES (1, \(Moment.text(moment)))
            ON CONFLICT (id) DO UPDATE SET latest = excluded.latest WHERE excluded.latest > trailMoment.latest
            """
        )
    }
}
