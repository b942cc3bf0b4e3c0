/// Where a trip or lesson is, so that pictures from places where none are allowed are not even taken in.
enum PlacesOfEvents {
    static let statement = """
        ALTER TABLE event ADD COLUMN sealedPlace \(SQLite.bytes) CONSTRAINT event_place \(Check.sealed("sealedPlace"))
        """
}
