public import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("consentImport", key: "id")
private let undoTable = Table("consentImportUndo", key: "consentImport")
private let confirmationTable = Table("consentImportConfirmation", key: "fileHash", "confirmedBy")

extension RegistrySnapshot {
    /// Every import of consents, the oldest first.
    public func consentImports() throws -> [ConsentImportRecord] {
        try connection.rows(
            "SELECT * FROM consentImport ORDER BY importedAt, id",
            from: table,
            ConsentImportRecord.init(_:)
        )
    }

    /// One import.
    public func consentImport(_ id: String) throws -> ConsentImportRecord? {
        try connection.first("SELECT * FROM consentImport WHERE id = \(id)", from: table, ConsentImportRecord.init(_:))
    }

    /// The imports that were undone.
    public func undoneConsentImports() throws -> Set<String> {
        Set(
            try connection.rows("SELECT consentImport FROM consentImportUndo", from: undoTable) {
                try $0.text("consentImport")
            }
        )
    }

    /// How many answers were recorded as mistakes because of an import.
    public func correctionCount(ofImport importID: String, cause: ConsentCorrectionRecord.Cause) throws -> Int {
        try connection.count(
            """
            SELECT count(*) AS count FROM consentCorrection
            WHERE consentImport = \(importID) AND cause = \(cause.rawValue)
            """,
            from: Table("consentCorrection", key: "event")
        )
    }

    /// What second people agreed to about a file, the oldest first.
    public func confirmations(fileHash: String) throws -> [ConsentImportConfirmation] {
        try connection.rows(
            "SELECT * FROM consentImportConfirmation WHERE fileHash = \(fileHash) ORDER BY confirmedAt, confirmedBy",
            from: confirmationTable
        ) { row in
            ConsentImportConfirmation(
                fileHash: try row.text("fileHash"),
                source: try row.text("source"),
                mapping: try row.number("mapping"),
                badRows: try row.number("badRows"),
                flips: try row.number("flips"),
                confirmedAt: try row.moment("confirmedAt"),
                confirmedBy: try row.value("confirmedBy")
            )
        }
    }
}

extension RegistryTransaction {
    /// Records an import for good; before the answers that it brings.
    public func add(_ record: ConsentImportRecord) throws {
        try connection.change(
            """
            INSERT INTO consentImport (
                id, source, mapping, fileHash, exportedOn, importedAt, importedBy, confirmedBy
            ) VALUES (
                \(record.id), \(record.source), \(record.mapping), \(record.fileHash), \(record.exportedOn),
                \(Moment.text(record.importedAt)), \(record.importedBy.rawValue), \(record.confirmedBy?.rawValue)
            )
            """
        )
    }

    /// Records what a second person agreed to.
    public func add(_ confirmation: ConsentImportConfirmation) throws {
        try connection.change(
            """
            INSERT INTO consentImportConfirmation (
                fileHash, source, mapping, badRows, flips, confirmedAt, confirmedBy
            ) VALUES (
                \(confirmation.fileHash), \(confirmation.source), \(confirmation.mapping), \(confirmation.badRows),
                \(confirmation.flips), \(Moment.text(confirmation.confirmedAt)), \(confirmation.confirmedBy.rawValue)
            )
            """
        )
    }

    /// Records that an answer was a mistake; refused with `appendOnly` when that is on record already.
    public func add(_ correction: ConsentCorrectionRecord) throws {
        try connection.change(
            """
            INSERT INTO consentCorrection (event, correctedAt, correctedBy, cause, consentImport)
            VALUES (
                \(correction.event.rawValue), \(Moment.text(correction.correctedAt)),
                \(correction.correctedBy.rawValue), \(correction.cause.rawValue), \(correction.importID)
            )
            """
        )
    }

    /// Records that an import was undone; refused with `appendOnly` when it was already.
    public func undo(
        _ importID: String,
        sealedReason: [UInt8],
        at moment: Date,
        by person: StaffMemberID
    ) throws {
        try connection.change(
            """
            INSERT INTO consentImportUndo (consentImport, sealedReason, undoneAt, undoneBy)
            VALUES (\(importID), \(Data(sealedReason)), \(Moment.text(moment)), \(person.rawValue))
            """
        )
    }
}

extension ConsentImportRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.text("id"),
            source: try row.text("source"),
            mapping: try row.optionalNumber("mapping"),
            fileHash: try row.text("fileHash"),
            exportedOn: try row.optionalText("exportedOn"),
            importedAt: try row.moment("importedAt"),
            importedBy: try row.value("importedBy"),
            confirmedBy: try row.optionalValue("confirmedBy")
        )
    }
}
