/// Where the headteacher allowed pictures of a trip or lesson to be taken that are otherwise not allowed.
enum AuthorisedPlaces {
    static let statement = """
        CREATE TABLE placeAuthorisation (
            event TEXT NOT NULL REFERENCES event (id),
            place TEXT NOT NULL CONSTRAINT placeAuthorisation_place \(Check.text("place", upTo: 60)),
            authorisedBy TEXT NOT NULL REFERENCES staffMember (id),
            authorisedAt TEXT NOT NULL CONSTRAINT placeAuthorisation_authorisedAt \(Check.moment("authorisedAt")),
            PRIMARY KEY (event, place)
        ) \(SQLite.table)
        """
}
