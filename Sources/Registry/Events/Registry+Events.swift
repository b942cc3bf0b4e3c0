internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("event", key: "id")
private let tripTable = Table("tripPupil", key: "event", "pupil")

extension RegistrySnapshot {
    /// One event.
    public func event(_ id: EventID) throws -> EventRecord? {
        try connection.first("SELECT * FROM event WHERE id = \(id.rawValue)", from: table, EventRecord.init(_:))
    }

    /// The event with the school's own reference.
    public func event(reference: String) throws -> EventRecord? {
        try connection.first("SELECT * FROM event WHERE reference = \(reference)", from: table, EventRecord.init(_:))
    }

    /// Every event, the newest day first.
    public func events() throws -> [EventRecord] {
        try connection.rows("SELECT * FROM event ORDER BY day DESC, id", from: table, EventRecord.init(_:))
    }

    /// The pupils on an event's trip list; empty when there is none.
    public func tripList(of event: EventID) throws -> Set<PupilID> {
        let pupils = try connection.rows(
            "SELECT event, pupil FROM tripPupil WHERE event = \(event.rawValue)",
            from: tripTable
        ) { try $0.value("pupil") as PupilID }
        return Set(pupils)
    }
}

extension RegistryTransaction {
    /// Adds an event.
    public func add(_ event: EventRecord) throws {
        try connection.change(
            """
            INSERT INTO event (id, reference, sealedTitle, day, sealedPlace)
            VALUES (
                \(event.id.rawValue), \(event.reference), \(Data(event.sealedTitle)), \(event.day),
                \(event.sealedPlace.map { Data($0) })
            )
            """
        )
    }

    /// Corrects an event's title, day and place; refused with `notFound` for an unknown one.
    public func update(_ event: EventRecord) throws {
        try connection.changeOne(
            """
            UPDATE event SET sealedTitle = \(Data(event.sealedTitle)), day = \(event.day),
                sealedPlace = \(event.sealedPlace.map { Data($0) })
            WHERE id = \(event.id.rawValue)
            """,
            else: .notFound(table: table.name, key: event.id.rawValue)
        )
    }

    /// Replaces an event's trip list; safe to repeat.
    public func setTripList(of event: EventID, pupils: Set<PupilID>) throws {
        try connection.change("DELETE FROM tripPupil WHERE event = \(event.rawValue)")
        for pupil in pupils {
            try connection.change(
                "INSERT INTO tripPupil (event, pupil) VALUES (\(event.rawValue), \(pupil.rawValue))"
            )
        }
    }
}

extension EventRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            reference: try row.text("reference"),
            sealedTitle: try row.bytes("sealedTitle"),
            day: try row.text("day"),
            sealedPlace: try row.optionalBytes("sealedPlace")
        )
    }
}
