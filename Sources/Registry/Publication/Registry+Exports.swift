internal import GRDB
public import SchoolMedia
public import struct Foundation.Date

private let table = Table("export", key: "id")

extension RegistrySnapshot {
    /// One export.
    public func export(_ id: ExportID) throws -> ExportRecord? {
        try connection.first("SELECT * FROM export WHERE id = \(id.rawValue)", from: table, ExportRecord.init(_:))
    }

    /// The exports of a request, the oldest first.
    public func exports(of request: PublicationRequestID) throws -> [ExportRecord] {
        try connection.rows(
            "SELECT * FROM export WHERE request = \(request.rawValue) ORDER BY startedAt, id",
            from: table,
            ExportRecord.init(_:)
        )
    }

    /// The exports that still run or were cut off, the oldest first.
    public func unfinishedExports() throws -> [ExportRecord] {
        try connection.rows(
            "SELECT * FROM export WHERE finishedAt IS NULL ORDER BY startedAt, id",
            from: table,
            ExportRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Records that an export begins; refused with `constraint(.foreignKey)` unless its request has been approved.
    public func add(_ export: ExportRecord) throws {
        try connection.change(
            """
            INSERT INTO export (
                id, request, decision, exportedBy, startedAt, form, longEdge, finishedAt, outcome
            ) VALUES (
                \(export.id.rawValue), \(export.request.rawValue), 'approved', \(export.by.rawValue),
                \(Moment.text(export.startedAt)), \(export.form.rawValue), \(export.longEdge),
                \(Moment.text(export.finishedAt)), \(export.outcome?.rawValue)
            )
            """
        )
    }

    /// Records how an export ended; refused with `settled` when it has ended already, or is unknown.
    public func finish(_ export: ExportID, at moment: Date, outcome: ExportRecord.Outcome) throws {
        try connection.changeOne(
            """
            UPDATE export SET finishedAt = \(Moment.text(moment)), outcome = \(outcome.rawValue)
            WHERE id = \(export.rawValue) AND finishedAt IS NULL
            """,
            else: .settled(table: table.name, key: export.rawValue)
        )
    }
}

extension ExportRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            request: try row.value("request"),
            by: try row.value("exportedBy"),
            startedAt: try row.moment("startedAt"),
            form: try row.value("form"),
            longEdge: try row.number("longEdge"),
            finishedAt: try row.optionalMoment("finishedAt"),
            outcome: try row.optionalValue("outcome")
        )
    }
}
