internal import GRDB
public import SchoolMedia

private let table = Table("placeAuthorisation", key: "event", "place")

extension RegistrySnapshot {
    /// Where pictures of a trip or lesson may be taken by the headteacher's word, in order of place.
    public func placeAuthorisations(of event: EventID) throws -> [PlaceAuthorisationRecord] {
        try connection.rows(
            "SELECT * FROM placeAuthorisation WHERE event = \(event.rawValue) ORDER BY place",
            from: table,
            PlaceAuthorisationRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Records an authorisation; refused with `constraint(.primaryKey)` or `.unique` when it is there already.
    public func add(_ authorisation: PlaceAuthorisationRecord) throws {
        try connection.change(
            """
            INSERT INTO placeAuthorisation (event, place, authorisedBy, authorisedAt)
            VALUES (
                \(authorisation.event.rawValue), \(authorisation.place), \(authorisation.authorisedBy.rawValue),
                \(Moment.text(authorisation.authorisedAt))
            )
            """
        )
    }
}

extension PlaceAuthorisationRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            event: try row.value("event"),
            place: try row.text("place"),
            authorisedBy: try row.value("authorisedBy"),
            authorisedAt: try row.moment("authorisedAt")
        )
    }
}
