internal import GRDB
public import SchoolMedia

extension RegistrySnapshot {
    /// The files of an export, in the order of the request.
    public func exportedFiles(of export: ExportID) throws -> [ExportedFileRecord] {
        try ExportedFileRow.files(where: "exportedFile.export = \(export.rawValue)", on: connection)
    }

    /// The file that was handed out under a name.
    public func exportedFile(name: NeutralName) throws -> ExportedFileRecord? {
        try ExportedFileRow.files(where: "exportedFile.name = \(name.rawValue)", on: connection).first
    }

    /// One file.
    public func exportedFile(_ id: ExportedFileID) throws -> ExportedFileRecord? {
        try ExportedFileRow.files(where: "exportedFile.id = \(id.rawValue)", on: connection).first
    }
}

extension RegistryTransaction {
    /// Records that a file is about to be written, and on which answers; refused with `notFound` for an unknown export
    /// and with `constraint(.foreignKey)` for a picture that the export's request does not want.
    public func add(_ file: ExportedFileRecord) throws {
        try connection.changeOne(
            """
            INSERT INTO exportedFile (
                id, export, request, asset, name, state, sha256, byteCount, width, height, policy
            )
            SELECT \(file.id.rawValue), id, request, \(file.asset.rawValue), \(file.name.rawValue),
                \(file.state.rawValue), \(file.sha256), \(file.byteCount), \(file.width), \(file.height),
                \(file.policyHash)
            FROM export WHERE id = \(file.export.rawValue)
            """,
            else: .notFound(table: "export", key: file.export.rawValue)
        )
        for fact in file.facts {
            try connection.change(
                "INSERT INTO exportedFileFact (file, consentEvent) VALUES (\(file.id.rawValue), \(fact.rawValue))"
            )
        }
    }

    /// Records that a file was written; refused with `settled` unless it was only intended so far.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - sha256: of its bytes, in 64 lower-case hexadecimal digits.
    ///   - byteCount: its length in bytes.
    ///   - width: in pixels.
    ///   - height: in pixels.
    /// - Throws: `RegistryError`.
    public func markWritten(
        _ file: ExportedFileID,
        sha256: String,
        byteCount: Int,
        width: Int,
        height: Int
    ) throws {
        try connection.changeOne(
            """
            UPDATE exportedFile
            SET state = 'written', sha256 = \(sha256), byteCount = \(byteCount), width = \(width), height = \(height)
            WHERE id = \(file.rawValue) AND state = 'intended'
            """,
            else: .settled(table: ExportedFileRow.table.name, key: file.rawValue)
        )
    }

    /// Records that a file did not leave; refused with `settled` unless it was only intended so far.
    public func markFailed(_ file: ExportedFileID) throws {
        try connection.changeOne(
            "UPDATE exportedFile SET state = 'failed' WHERE id = \(file.rawValue) AND state = 'intended'",
            else: .settled(table: ExportedFileRow.table.name, key: file.rawValue)
        )
    }
}
