internal import GRDB

/// One condition of a question in two forms: as a list of entries from an index, and as a test of one entry.
///
/// Which form is used decides how long the answer takes: the rarest condition leads, all others test.
struct TrailCondition {
    /// The numbers of all entries that meet it, found by an index.
    let numbers: SQL
    /// Whether the row of `trailEntry` at hand meets it; written so that no index is tempted to answer it.
    let test: SQL

    /// The conditions of a question but for its numbers.
    static func all(of question: TrailQuestion) throws -> [TrailCondition] {
        var conditions: [TrailCondition] = []
        if let objects = question.objects?.sorted() {
            conditions.append(
                TrailCondition(
                    numbers: "SELECT n FROM trailObject WHERE object IN \(objects)",
                    test: """
                        EXISTS (
                            SELECT 1 FROM trailObject WHERE trailObject.n = trailEntry.n AND object IN \(objects)
                        )
                        """
                )
            )
        }
        if let rule = question.rule {
            conditions.append(
                TrailCondition(
                    numbers: "SELECT n FROM trailRule WHERE rule = \(rule)",
                    test: "EXISTS (SELECT 1 FROM trailRule WHERE trailRule.n = trailEntry.n AND rule = \(rule))"
                )
            )
        }
        if let actors = question.actors?.sorted() {
            conditions.append(column("actor", "IN \(actors)"))
        }
        if let device = question.device {
            conditions.append(column("device", "= \(device)"))
        }
        if let prefix = question.actionPrefix {
            // Actions are ASCII: nothing that begins so sorts behind the last of its characters.
            conditions.append(column("action", "BETWEEN \(prefix) AND \(prefix + "~")"))
        }
        if let result = question.result {
            conditions.append(
                TrailCondition(
                    numbers: result == "ok"
                        ? "SELECT n FROM trailEntry WHERE result = 'ok'"
                        : "SELECT n FROM trailEntry WHERE result <> 'ok' AND result = \(result)",
                    test: "(trailEntry.result || '') = \(result)"
                )
            )
        }
        return try conditions + [span(of: question)].compactMap { $0 }
    }

    private static func span(of question: TrailQuestion) throws -> TrailCondition? {
        switch (try Moment.text(question.from), try Moment.text(question.until)) {
        case (nil, nil): nil
        case (let from?, nil): column("at", ">= \(from)")
        case (nil, let until?): column("at", "< \(until)")
        case (let from?, let until?):
            TrailCondition(
                numbers: "SELECT n FROM trailEntry WHERE at >= \(from) AND at < \(until)",
                test: "((trailEntry.at || '') >= \(from) AND (trailEntry.at || '') < \(until))"
            )
        }
    }

    private static func column(_ name: String, _ condition: SQL) -> TrailCondition {
        TrailCondition(
            numbers: "SELECT n FROM trailEntry WHERE \(sql: name) \(literal: condition)",
            test: "(trailEntry.\(sql: name) || '') \(literal: condition)"
        )
    }
}
