public import Foundation
internal import GRDB
internal import SchoolMedia

extension RegistrySnapshot {
    /// Counts what happened in a span of time.
    ///
    /// - Parameters:
    ///   - start: inclusive.
    ///   - end: exclusive.
    /// - Returns: numbers alone.
    /// - Throws: `RegistryError`.
    public func counts(from start: Date, to end: Date) throws -> PeriodCounts {
        let span = (try Moment.text(start), try Moment.text(end))
        return PeriodCounts(
            pictures: try count("asset", "TRUE", "receivedAt", span),
            requests: try count("publicationRequest", "TRUE", "requestedAt", span),
            approved: try count("approval", "decision = 'approved'", "decidedAt", span),
            rejected: try count("approval", "decision = 'rejected'", "decidedAt", span),
            exports: try count("export", "outcome = 'completed'", "startedAt", span),
            files: try count(
                "exportedFile JOIN export ON export.id = exportedFile.export",
                "exportedFile.state = 'written' AND export.outcome = 'completed'",
                "export.startedAt",
                span
            ),
            copies: try copies(span),
            withdrawals: try count("consentEvent", "answer IN ('withdrawn', 'objected')", "recordedAt", span)
        )
    }

    /// The parts of the question are this file's own words; the moments alone come from outside.
    private func count(_ table: String, _ condition: String, _ moment: String, _ span: (String, String)) throws -> Int {
        try connection.count(
            """
            SELECT count(*) AS count FROM \(sql: table)
            WHERE \(sql: condition) AND \(sql: moment) >= \(span.0) AND \(sql: moment) < \(span.1)
            """,
            from: Table(table, key: "id")
        )
    }

    private func copies(_ span: (String, String)) throws -> [Purpose: Int] {
        let pairs = try connection.rows(
            """
            SELECT publicationRequest.purpose, count(*) AS count
            FROM publishedCopy JOIN exportedFile ON exportedFile.id = publishedCopy.file
            JOIN publicationRequest ON publicationRequest.id = exportedFile.request
            WHERE publishedCopy.visibleFrom >= \(span.0) AND publishedCopy.visibleFrom < \(span.1)
            GROUP BY publicationRequest.purpose
            """,
            from: Table("publishedCopy", key: "purpose")
        ) { (try $0.value("purpose") as Purpose, try $0.number("count")) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
