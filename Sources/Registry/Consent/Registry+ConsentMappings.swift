internal import Foundation
internal import GRDB
internal import SchoolMedia

private let table = Table("consentMapping", key: "source", "version")

extension RegistrySnapshot {
    /// The mapping in force for a source; nil before the first was confirmed.
    public func consentMapping(source: String) throws -> ConsentMappingRecord? {
        try connection.rows(
            "SELECT * FROM consentMapping WHERE source = \(source) ORDER BY version",
            from: table
        ) { row in
            ConsentMappingRecord(
                source: try row.text("source"),
                version: try row.number("version"),
                hash: try row.text("hash"),
                sealedText: try row.bytes("sealedText"),
                confirmedAt: try row.moment("confirmedAt"),
                confirmedBy: try row.value("confirmedBy")
            )
        }
        .last
    }
}

extension RegistryTransaction {
    /// Adds a version of a source's mapping for good: it can be followed by another, never changed or removed.
    public func add(_ mapping: ConsentMappingRecord) throws {
        try connection.change(
            """
            INSERT INTO consentMapping (source, version, hash, sealedText, confirmedAt, confirmedBy)
            VALUES (
                \(mapping.source), \(mapping.version), \(mapping.hash), \(Data(mapping.sealedText)),
                \(Moment.text(mapping.confirmedAt)), \(mapping.confirmedBy.rawValue)
            )
            """
        )
    }
}
