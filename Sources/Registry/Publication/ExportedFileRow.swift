internal import GRDB
internal import SchoolMedia

/// How an exported file and the answers it relied on lie in their rows.
enum ExportedFileRow {
    static let table = Table("exportedFile", key: "id")
    private static let factTable = Table("exportedFileFact", key: "file", "consentEvent")

    /// Reads files that meet a condition on `exportedFile`, in order of export and of the request's pictures.
    static func files(where condition: SQL, on connection: Connection) throws -> [ExportedFileRecord] {
        try files(where: condition, on: connection) { file, _ in file }
    }

    /// The same, with a value made of each file and its row, which has the request's `medium`, too.
    static func files<Value>(
        where condition: SQL,
        on connection: Connection,
        _ make: (ExportedFileRecord, RowReader) throws -> Value
    ) throws -> [Value] {
        let facts = try connection.rows(
            """
            SELECT file, consentEvent FROM exportedFileFact
            WHERE file IN (SELECT exportedFile.id FROM exportedFile WHERE \(literal: condition))
            """,
            from: factTable
        ) { row in
            (file: try row.text("file"), fact: try row.value("consentEvent") as ConsentEventID)
        }
        let factsByFile = Dictionary(grouping: facts, by: \.file).mapValues { $0.map(\.fact) }
        return try connection.rows(
            """
            SELECT exportedFile.*, publicationRequest.medium FROM exportedFile
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            JOIN export ON export.id = exportedFile.export
            JOIN requestedAsset
                ON requestedAsset.request = exportedFile.request AND requestedAsset.asset = exportedFile.asset
            WHERE \(literal: condition)
            ORDER BY export.startedAt, export.id, requestedAsset.position, exportedFile.id
            """,
            from: table
        ) { row in
            try make(record(row, facts: factsByFile[try row.text("id"), default: []]), row)
        }
    }

    private static func record(_ row: RowReader, facts: [ConsentEventID]) throws -> ExportedFileRecord {
        ExportedFileRecord(
            id: try row.value("id"),
            export: try row.value("export"),
            asset: try row.value("asset"),
            name: try row.value("name"),
            state: try row.value("state"),
            sha256: try row.optionalText("sha256"),
            byteCount: try row.optionalNumber("byteCount"),
            width: try row.optionalNumber("width"),
            height: try row.optionalNumber("height"),
            policyHash: try row.text("policy"),
            facts: facts
        )
    }
}
