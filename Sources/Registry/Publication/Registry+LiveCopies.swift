internal import GRDB
internal import SchoolMedia

private let table = Table("publishedCopy", key: "id")

extension RegistrySnapshot {
    /// Every copy that nobody has recorded as down, with what it was published for, the oldest first.
    public func liveCopies() throws -> [AffectedCopy] {
        try connection.rows(
            """
            SELECT publishedCopy.*, exportedFile.asset, publicationRequest.id AS request, publicationRequest.purpose,
                publicationRequest.medium
            FROM publishedCopy
            JOIN exportedFile ON exportedFile.id = publishedCopy.file
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            WHERE publishedCopy.takenDownAt IS NULL
            ORDER BY publishedCopy.visibleFrom, publishedCopy.id
            """,
            from: table
        ) { row in
            AffectedCopy(
                copy: try CopyRecord(row),
                asset: try row.value("asset"),
                request: try row.value("request"),
                purpose: try row.value("purpose"),
                medium: try row.value("medium")
            )
        }
    }
}
