internal import GRDB
public import SchoolMedia
public import Foundation

private let table = Table("takeDown", key: "id")

extension RegistrySnapshot {
    /// One task.
    public func takeDown(_ id: TakeDownID) throws -> TakeDownRecord? {
        try takeDowns(where: "id = \(id.rawValue)").first
    }

    /// The tasks that are open, the earliest deadline first.
    public func openTakeDowns() throws -> [TakeDownRecord] {
        try takeDowns(where: "closedAt IS NULL")
    }

    /// Every task, open and closed, the earliest deadline first.
    public func allTakeDowns() throws -> [TakeDownRecord] {
        try takeDowns(where: "TRUE")
    }

    /// The tasks opened in a span of time, the earliest deadline first.
    ///
    /// - Parameters:
    ///   - start: inclusive.
    ///   - end: exclusive.
    /// - Returns: open and closed ones.
    /// - Throws: `RegistryError`.
    public func takeDowns(openedFrom start: Date, to end: Date) throws -> [TakeDownRecord] {
        try takeDowns(where: "openedAt >= \(Moment.text(start)) AND openedAt < \(Moment.text(end))")
    }

    /// Every task about these files or their copies, open and closed, in no order.
    public func takeDowns(of files: Set<ExportedFileID>) throws -> [TakeDownRecord] {
        try connection.rows(
            in: files.map(\.rawValue),
            from: table,
            { "SELECT * FROM takeDown WHERE file IN \($0)" },
            TakeDownRecord.init(_:)
        )
    }

    private func takeDowns(where condition: SQL) throws -> [TakeDownRecord] {
        try connection.rows(
            "SELECT * FROM takeDown WHERE \(literal: condition) ORDER BY dueAt, id",
            from: table,
            TakeDownRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Opens a task; refused with `appendOnly` when there was one about the same thing and cause.
    public func add(_ task: TakeDownRecord) throws {
        let owner = OwnerColumns(task.owner)
        try connection.change(
            """
            INSERT INTO takeDown (id, file, copy, subject, cause, openedAt, dueAt, owner, ownerRole)
            VALUES (
                \(task.id.rawValue), \(task.file.rawValue), \(task.copy?.rawValue), \(task.subject),
                \(task.cause.rawValue), \(Moment.text(task.openedAt)), \(Moment.text(task.dueAt)), \(owner.person),
                \(owner.role)
            )
            """
        )
    }

    /// Gives an open task to somebody; refused with `settled` when it is closed, or unknown.
    public func assign(_ task: TakeDownID, to owner: TakeDown.Owner) throws {
        let owner = OwnerColumns(owner)
        try connection.changeOne(
            """
            UPDATE takeDown SET owner = \(owner.person), ownerRole = \(owner.role)
            WHERE id = \(task.rawValue) AND closedAt IS NULL
            """,
            else: .settled(table: table.name, key: task.rawValue)
        )
    }

    /// Closes an open task for good; refused with `settled` when it is closed already, or unknown.
    public func close(_ task: TakeDownID, _ closing: TakeDownRecord.Closing) throws {
        try connection.changeOne(
            """
            UPDATE takeDown
            SET closedAt = \(Moment.text(closing.at)), closedBy = \(closing.by.rawValue),
                ending = \(closing.ending.rawValue), sealedNote = \(closing.sealedNote.map { Data($0) })
            WHERE id = \(task.rawValue) AND closedAt IS NULL
            """,
            else: .settled(table: table.name, key: task.rawValue)
        )
    }
}

/// An owner as two columns, of which one is set.
private struct OwnerColumns {
    let person: String?
    let role: String?

    init(_ owner: TakeDown.Owner) {
        switch owner {
        case .person(let id): (person, role) = (id.rawValue, nil)
        case .role(let word): (person, role) = (nil, word.rawValue)
        }
    }
}

extension TakeDownRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            file: try row.value("file"),
            copy: try row.optionalValue("copy"),
            cause: try row.value("cause"),
            openedAt: try row.moment("openedAt"),
            dueAt: try row.moment("dueAt"),
            owner: try Self.owner(row),
            closing: try Self.closing(row)
        )
    }

    private static func owner(_ row: RowReader) throws -> TakeDown.Owner {
        if let person: StaffMemberID = try row.optionalValue("owner") { return .person(person) }
        return .role(try row.value("ownerRole"))
    }

    private static func closing(_ row: RowReader) throws -> Closing? {
        guard let moment = try row.optionalMoment("closedAt") else { return nil }
        return Closing(
            at: moment,
            by: try row.value("closedBy"),
            ending: try row.value("ending"),
            sealedNote: try row.optionalBytes("sealedNote")
        )
    }
}
