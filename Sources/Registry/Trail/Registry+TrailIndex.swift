internal import Foundation
internal import GRDB

private let table = Table("trailEntry", key: "n")

extension RegistrySnapshot {
    /// How much of the trail the index covers.
    public func trailExtent() throws -> TrailExtent {
        let extent = try connection.first(
            """
            SELECT (SELECT count(*) FROM trailEntry) AS entries, (SELECT max(n) FROM trailEntry) AS last
            """,
            from: table
        ) { TrailExtent(entries: try $0.number("entries"), last: try $0.optionalNumber("last")) }
        return extent ?? TrailExtent(entries: 0, last: nil)
    }

    /// The lowest number that the index does not have.
    public func firstMissingFromTrailIndex() throws -> Int {
        let extent = try trailExtent()
        guard !extent.isWhole else { return extent.entries }
        let hasFirst = try connection.count("SELECT count(*) AS count FROM trailEntry WHERE n = 0", from: table) > 0
        guard hasFirst else { return 0 }
        return try connection.first(
            """
            SELECT n + 1 AS missing FROM trailEntry
            WHERE NOT EXISTS (SELECT 1 FROM trailEntry AS next WHERE next.n = trailEntry.n + 1) ORDER BY n LIMIT 1
            """,
            from: table
        ) { try $0.number("missing") } ?? 0
    }

    /// What the line of an entry must hash to; nil when the index does not have it.
    public func trailLeaf(of number: Int) throws -> [UInt8]? {
        try connection.first("SELECT n, leaf FROM trailEntry WHERE n = \(number)", from: table) {
            try $0.bytes("leaf")
        }
    }

    /// The entries that a question matches, numbers ascending.
    ///
    /// - Parameters:
    ///   - question: what is asked.
    ///   - end: whether the newest or the oldest of them are wanted.
    ///   - limit: how many at most.
    /// - Returns: where they are.
    /// - Throws: `RegistryError`.
    public func trail(_ question: TrailQuestion, _ end: TrailEnd, limit: Int) throws -> [TrailPlace] {
        let order: SQL =
            switch end {
            case .newest: "DESC"
            case .oldest: "ASC"
            }
        let found = try connection.rows(
            """
            SELECT n, leaf FROM trailEntry WHERE \(literal: condition(of: question))
            ORDER BY n \(literal: order) LIMIT \(max(0, limit))
            """,
            from: table
        ) { TrailPlace(number: try $0.number("n"), leaf: try $0.bytes("leaf")) }
        return found.sorted { $0.number < $1.number }
    }

    /// How often each person did each thing, in order of person and action.
    public func trailCounts(_ question: TrailQuestion) throws -> [TrailCount] {
        try connection.rows(
            """
            SELECT actor, action, result, count(*) AS count FROM trailEntry
            WHERE \(literal: condition(of: question)) GROUP BY actor, action, result ORDER BY actor, action, result
            """,
            from: table
        ) { row in
            TrailCount(
                actor: try row.text("actor"),
                action: try row.text("action"),
                result: try row.text("result"),
                count: try row.number("count")
            )
        }
    }

    /// What the index knows of some entries, numbers ascending.
    ///
    /// - Parameters:
    ///   - number: the first one.
    ///   - limit: how many at most.
    /// - Returns: those that it has.
    /// - Throws: `RegistryError`.
    public func trailEntries(from number: Int, limit: Int) throws -> [TrailEntryRecord] {
        let end = number + limit
        let objects = try lists("trailObject", "object", number, end)
        let rules = try lists("trailRule", "rule", number, end)
        return try connection.rows(
            "SELECT * FROM trailEntry WHERE n >= \(number) AND n < \(end) ORDER BY n",
            from: table
        ) { row in
            let n = try row.number("n")
            return TrailEntryRecord(
                number: n,
                at: try row.moment("at"),
                action: try row.text("action"),
                actor: try row.text("actor"),
                device: try row.optionalText("device"),
                result: try row.text("result"),
                leaf: try row.bytes("leaf"),
                objects: objects[n] ?? [],
                rules: rules[n] ?? []
            )
        }
    }

    /// What the entries about an object with a given action were also about, such as the pictures of a pupil.
    public func trailCompanions(of object: String, action: String) throws -> Set<String> {
        Set(
            try connection.rows(
                """
                SELECT DISTINCT other.object FROM trailObject
                JOIN trailEntry ON trailEntry.n = trailObject.n
                JOIN trailObject AS other ON other.n = trailObject.n
                WHERE trailObject.object = \(object) AND trailEntry.action = \(action) AND other.object <> \(object)
                """,
                from: Table("trailObject", key: "object")
            ) { try $0.text("object") }
        )
    }

    private func lists(_ list: String, _ column: String, _ start: Int, _ end: Int) throws -> [Int: [String]] {
        let pairs = try connection.rows(
            """
            SELECT n, \(sql: column) AS value FROM \(sql: list) WHERE n >= \(start) AND n < \(end)
            ORDER BY n, \(sql: column)
            """,
            from: Table(list, key: column)
        ) { (n: try $0.number("n"), value: try $0.text("value")) }
        return Dictionary(grouping: pairs, by: \.n).mapValues { $0.map(\.value) }
    }

    /// The rarest condition leads by its index when few entries meet it; the others test what it finds.
    private func condition(of question: TrailQuestion) throws -> SQL {
        let conditions = try TrailCondition.all(of: question)
        let counts = try conditions.map { condition in
            try connection.count(
                "SELECT count(*) AS count FROM (\(literal: condition.numbers) LIMIT \(Self.manyEntries)) AS few",
                from: table
            )
        }
        let leader = counts.indices.min { counts[$0] < counts[$1] }.flatMap { counts[$0] < Self.manyEntries ? $0 : nil }
        var parts = conditions.enumerated().map { index, condition -> SQL in
            index == leader ? "trailEntry.n IN (\(literal: condition.numbers))" : condition.test
        }
        if let after = question.after { parts.append("trailEntry.n > \(after)") }
        if let before = question.before { parts.append("trailEntry.n < \(before)") }
        return parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ")
    }

    /// From so many matches on, reading the trail from its end finds enough sooner than an index does.
    private static let manyEntries = 5_000
}

extension RegistryTransaction {
    /// Adds what was appended to the trail; what the index has already stays as it is. Safe to repeat.
    public func index(_ entries: [TrailEntryRecord]) throws {
        var remaining = entries[...]
        while !remaining.isEmpty {
            let group = remaining.prefix(100)
            remaining = remaining.dropFirst(100)
            let rows = try group.map { entry -> SQL in
                """
                (\(entry.number), \(try Moment.text(entry.at)), \(entry.action), \(entry.actor), \(entry.device),
                \(entry.result), \(Data(entry.leaf)))
                """
            }
            try connection.change(
                """
                INSERT INTO trailEntry (n, at, action, actor, device, result, leaf)
                VALUES \(literal: rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
                """
            )
            try add(group.flatMap { entry in Set(entry.objects).map { ($0, entry.number) } }, "trailObject", "object")
            try add(group.flatMap { entry in Set(entry.rules).map { ($0, entry.number) } }, "trailRule", "rule")
        }
    }

    /// Empties the index, to make it anew from the trail.
    public func clearTrailIndex() throws {
        try connection.change("DELETE FROM trailObject")
        try connection.change("DELETE FROM trailRule")
        try connection.change("DELETE FROM trailEntry")
    }

    private func add(_ pairs: [(String, Int)], _ list: String, _ column: String) throws {
        var remaining = pairs.sorted { $0 < $1 }[...]
        while !remaining.isEmpty {
            let rows = remaining.prefix(200).map { pair -> SQL in "(\(pair.0), \(pair.1))" }
            remaining = remaining.dropFirst(200)
            try connection.change(
                """
                INSERT INTO \(sql: list) (\(sql: column), n) VALUES \(literal: rows.joined(separator: ", "))
                ON CONFLICT DO NOTHING
                """
            )
        }
    }
}
