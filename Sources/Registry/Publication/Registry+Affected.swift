internal import GRDB
public import SchoolMedia
public import struct Foundation.Date

private let copyTable = Table("publishedCopy", key: "id")

/// A file shows a pupil who is tagged in its picture now, or on whose answers its export relied: a tag that was removed
/// afterwards does not hide what was published.
extension RegistrySnapshot {
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
                AND publicationRequest.purpose = \(purpose.rawValue)
            """,
            from: copyTable
        )
        return count > 0
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
}
