internal import GRDB
public import Foundation
public import SchoolMedia

private let table = Table("publishedCopy", key: "id")

extension RegistrySnapshot {
    /// One copy.
    public func copy(_ id: PublishedCopyID) throws -> CopyRecord? {
        try connection.first("SELECT * FROM publishedCopy WHERE id = \(id.rawValue)", from: table, CopyRecord.init(_:))
    }

    /// Where a file can or could be seen, the oldest first.
    public func copies(of file: ExportedFileID) throws -> [CopyRecord] {
        try connection.rows(
            "SELECT * FROM publishedCopy WHERE file = \(file.rawValue) ORDER BY visibleFrom, id",
            from: table,
            CopyRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Records where a file can be seen; refused with `constraint(.foreignKey)` unless the file was written.
    public func add(_ copy: CopyRecord) throws {
        try connection.change(
            """
            INSERT INTO publishedCopy (
                id, file, fileState, kind, sealedPlace, recordedBy, visibleFrom, visibleUntil, takenDownAt, takenDownBy
            ) VALUES (
                \(copy.id.rawValue), \(copy.file.rawValue), 'written', \(copy.kind.rawValue),
                \(Data(copy.sealedPlace)), \(copy.recordedBy.rawValue), \(Moment.text(copy.from)), \(Moment.text(copy.until)),
                \(Moment.text(copy.takenDownAt)), \(copy.takenDownBy?.rawValue)
            )
            """
        )
    }

    /// Records that a copy is down; refused with `settled` when it was down already, or is unknown.
    public func markTakenDown(_ copy: PublishedCopyID, by person: StaffMemberID, at moment: Date) throws {
        try connection.changeOne(
            """
            UPDATE publishedCopy SET takenDownAt = \(Moment.text(moment)), takenDownBy = \(person.rawValue)
            WHERE id = \(copy.rawValue) AND takenDownAt IS NULL
            """,
            else: .settled(table: table.name, key: copy.rawValue)
        )
    }
}

extension CopyRecord {
    init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            file: try row.value("file"),
            kind: try row.value("kind"),
            sealedPlace: try row.bytes("sealedPlace"),
            recordedBy: try row.value("recordedBy"),
            from: try row.moment("visibleFrom"),
            until: try row.optionalMoment("visibleUntil"),
            takenDownAt: try row.optionalMoment("takenDownAt"),
            takenDownBy: try row.optionalValue("takenDownBy")
        )
    }
}
