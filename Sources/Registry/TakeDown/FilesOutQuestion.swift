internal import GRDB

/// The questions behind "what does this withdrawal affect"; none of them reads a table through.
enum FilesOutQuestion {
    /// The pictures in which pupils are tagged.
    static func tagged(_ pupils: [String]) -> SQL {
        "SELECT asset, pupil FROM pupilTag WHERE pupil IN \(pupils)"
    }

    /// The pictures whose exports relied on answers about pupils.
    static func reliedOn(_ pupils: [String]) -> SQL {
        """
        SELECT DISTINCT exportedFile.asset, exportedFile.id
        FROM consentEvent JOIN exportedFileFact ON exportedFileFact.consentEvent = consentEvent.id
        JOIN exportedFile ON exportedFile.id = exportedFileFact.file
        WHERE consentEvent.pupil IN \(pupils)
        """
    }

    /// The copies of files, live or down.
    static func copies(_ files: [String]) -> SQL {
        "SELECT * FROM publishedCopy WHERE file IN \(files)"
    }

    /// Files that are out and meet a condition on `exportedFile`.
    static func files(_ condition: SQL, _ extent: FileOutRecord.Extent = .written) -> SQL {
        let states =
            switch extent {
            case .written: ["written"]
            case .perhaps: ["intended", "written"]
            }
        return """
            SELECT exportedFile.id, exportedFile.name, exportedFile.sha256, exportedFile.asset, exportedFile.request,
                publicationRequest.purpose, publicationRequest.medium, export.exportedBy, export.startedAt
            FROM exportedFile
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            JOIN export ON export.id = exportedFile.export
            WHERE exportedFile.state IN \(states) AND coalesce(export.outcome, 'completed') <> 'failed'
                AND \(literal: condition)
            ORDER BY exportedFile.id
            """
    }
}
