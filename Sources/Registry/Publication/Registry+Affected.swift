internal import GRDB
public import SchoolMedia
public import struct Foundation.Date

private let copyTable = Table("publishedCopy", key: "id")

/// A file shows a pupil who is tagged in its picture now, or on whose answers its export relied: a tag that was removed
/// afterwards does not hide what was published.
extension RegistrySnapshot {
    /// The live copies that show a pupil: what a withdrawal or a protection concerns (R20), the oldest first.
    ///
    /// - Parameters:
    ///   - pupil: the pupil.
    ///   - purposes: what the copies were published for; nil means anything.
    /// - Returns: copies that nobody has recorded as down, whether or not their day has passed.
    /// - Throws: `RegistryError`.
    public func copies(showing pupil: PupilID, purposes: Set<Purpose>?) throws -> [AffectedCopy] {
        try connection.rows(
            """
            SELECT publishedCopy.*, exportedFile.asset, publicationRequest.id AS request, publicationRequest.purpose,
                publicationRequest.medium
            FROM publishedCopy
            JOIN exportedFile ON exportedFile.id = publishedCopy.file
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            WHERE publishedCopy.takenDownAt IS NULL AND \(literal: shows(pupil)) AND \(literal: isFor(purposes))
            ORDER BY publishedCopy.visibleFrom, publishedCopy.id
            """,
            from: copyTable
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

    /// Whether anything was ever exported, so that a change of consent can affect it.
    public func hasExportedFiles() throws -> Bool {
        try connection.count("SELECT count(*) AS count FROM export", from: Table("export", key: "id")) > 0
    }

    /// Whether somebody has taken down a copy that showed a pupil, since a moment: a no that was acted on stays.
    ///
    /// - Throws: `RegistryError`.
    public func wasTakenDown(showing pupil: PupilID, purpose: Purpose, since moment: Date) throws -> Bool {
        let count = try connection.count(
            """
            SELECT count(*) AS count
            FROM publishedCopy
            JOIN exportedFile ON exportedFile.id = publishedCopy.file
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            WHERE publishedCopy.takenDownAt >= \(Moment.text(moment)) AND \(literal: shows(pupil))
                AND \(literal: isFor([purpose]))
            """,
            from: copyTable
        )
        return count > 0
    }

    /// Every file that shows a pupil and was exported for a purpose, published or merely handed out (R29), the oldest
    /// export first.
    ///
    /// - Returns: files that were written, and files that were intended and may have been.
    public func exportedFiles(showing pupil: PupilID, purpose: Purpose) throws -> [AffectedFile] {
        let condition: SQL = """
            exportedFile.state <> 'failed' AND \(literal: shows(pupil)) AND exportedFile.request IN (
                SELECT publicationRequest.id FROM publicationRequest WHERE \(literal: isFor([purpose]))
            )
            """
        return try ExportedFileRow.files(where: condition, on: connection) { file, row in
            AffectedFile(file: file, request: try row.value("request"), medium: try row.value("medium"))
        }
    }

    private func shows(_ pupil: PupilID) -> SQL {
        """
        (
            exportedFile.asset IN (SELECT asset FROM pupilTag WHERE pupil = \(pupil.rawValue))
            OR exportedFile.id IN (
                SELECT exportedFileFact.file
                FROM exportedFileFact JOIN consentEvent ON consentEvent.id = exportedFileFact.consentEvent
                WHERE consentEvent.pupil = \(pupil.rawValue)
            )
        )
        """
    }

    private func isFor(_ purposes: Set<Purpose>?) -> SQL {
        guard let purposes else { return "1 = 1" }
        guard !purposes.isEmpty else { return "1 = 0" }
        return "publicationRequest.purpose IN \(purposes.map(\.rawValue).sorted())"
    }
}
