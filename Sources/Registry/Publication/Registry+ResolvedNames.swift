internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("resolvedName", key: "request", "asset", "field")

extension RegistrySnapshot {
    /// What was said about words of a request, the oldest first.
    public func resolvedNames(of request: PublicationRequestID) throws -> [ResolvedNameRecord] {
        try connection.rows(
            "SELECT * FROM resolvedName WHERE request = \(request.rawValue) ORDER BY resolvedAt, asset, field, wordLookup",
            from: table
        ) { row in
            ResolvedNameRecord(
                request: try row.value("request"),
                asset: try row.value("asset"),
                field: try row.value("field"),
                textLookup: try row.bytes("textLookup"),
                wordLookup: try row.bytes("wordLookup"),
                sealedWord: try row.bytes("sealedWord"),
                resolvedBy: try row.value("resolvedBy"),
                resolvedAt: try row.moment("resolvedAt")
            )
        }
    }
}

extension RegistryTransaction {
    /// Records what somebody said; the same word of the same text is refused with `appendOnly`.
    public func add(_ resolved: ResolvedNameRecord) throws {
        try connection.change(
            """
            INSERT INTO resolvedName (
                request, asset, field, textLookup, wordLookup, sealedWord, resolvedBy, resolvedAt
            ) VALUES (
                \(resolved.request.rawValue), \(resolved.asset.rawValue), \(resolved.field.rawValue),
                \(Data(resolved.textLookup)), \(Data(resolved.wordLookup)), \(Data(resolved.sealedWord)),
                \(resolved.resolvedBy.rawValue), \(Moment.text(resolved.resolvedAt))
            )
            """
        )
    }
}
