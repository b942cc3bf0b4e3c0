/// What somebody said about words that may be names (R11): added to, never changed; and the words that were added to a
/// request, a file name and an address.
enum ResolvedNames {
    static let statements =
        [
            """
            CREATE TABLE resolvedName (
                request TEXT NOT NULL,
                asset TEXT NOT NULL,
                field TEXT NOT NULL CONSTRAINT resolvedName_field \(Check.text("field", upTo: 32)),
                textLookup \(SQLite.bytes) NOT NULL CONSTRAINT resolvedName_textLookup \(Check.lookup("textLookup")),
                wordLookup \(SQLite.bytes) NOT NULL CONSTRAINT resolvedName_wordLookup \(Check.lookup("wordLookup")),
                sealedWord \(SQLite.bytes) NOT NULL CONSTRAINT resolvedName_word \(Check.sealed("sealedWord")),
                resolvedBy TEXT NOT NULL REFERENCES staffMember (id),
                resolvedAt TEXT NOT NULL CONSTRAINT resolvedName_resolvedAt \(Check.moment("resolvedAt")),
                PRIMARY KEY (request, asset, field, textLookup, wordLookup),
                FOREIGN KEY (request, asset) REFERENCES requestedAsset (request, asset)
            ) \(SQLite.history)
            """,
            """
            ALTER TABLE requestedAsset ADD COLUMN sealedFileName \(SQLite.bytes)
                CONSTRAINT requestedAsset_fileName \(Check.sealed("sealedFileName"))
            """,
            """
            ALTER TABLE publicationRequest ADD COLUMN sealedAddress \(SQLite.bytes)
                CONSTRAINT publicationRequest_address \(Check.sealed("sealedAddress"))
            """,
        ] + SQLite.addOnly("resolvedName", keys: ["request", "asset", "field", "textLookup", "wordLookup"])
}
