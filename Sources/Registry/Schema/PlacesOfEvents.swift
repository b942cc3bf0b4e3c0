/// Where a trip or lesson is, so that pictures from places where none are allowed are not even taken in.
enum PlacesOfEvents {
    static let statement = """
        ALTER TABLE event ADD COLUMN place TEXT CONSTRAINT event_place \(Check.text("place", upTo: 100))
        """
}
