internal import GRDB
public import SchoolMedia

private let table = Table("exportedFile", key: "id")
private let copyTable = Table("publishedCopy", key: "id")
private let tagTable = Table("pupilTag", key: "asset", "pupil")
private let factTable = Table("exportedFileFact", key: "file", "consentEvent")

/// A file is out when it was written by an export that has not failed.
extension RegistrySnapshot {
    /// Every file that is out, in order of identifier.
    public func filesOut() throws -> [FileOutRecord] {
        let files = try connection.rows(FilesOutQuestion.files("TRUE"), from: table, FileOutRecord.init(_:))
        let copies = try connection.rows("SELECT * FROM publishedCopy", from: copyTable, CopyRecord.init(_:))
        return Self.joined(files, copies)
    }

    /// The files of these pictures that are out, in order of identifier.
    public func filesOut(
        of assets: Set<AssetID>,
        extent: FileOutRecord.Extent = .written
    ) throws -> [FileOutRecord] {
        try filesOut(in: assets.map(\.rawValue), extent) { "exportedFile.asset IN \($0)" }
    }

    /// Those of these files that are out, in order of identifier.
    public func filesOut(in files: Set<ExportedFileID>) throws -> [FileOutRecord] {
        try filesOut(in: files.map(\.rawValue), .written) { "exportedFile.id IN \($0)" }
    }

    /// The pictures that show any of these pupils: who are tagged now, or on whose answers an export relied.
    public func assets(showing pupils: Set<PupilID>) throws -> Set<AssetID> {
        let ids = pupils.map(\.rawValue)
        let tagged = try connection.rows(
            in: ids,
            from: tagTable,
            FilesOutQuestion.tagged,
            { row in try row.value("asset") as AssetID }
        )
        let reliedOn = try connection.rows(
            in: ids,
            from: table,
            FilesOutQuestion.reliedOn,
            { row in try row.value("asset") as AssetID }
        )
        return Set(tagged).union(reliedOn)
    }

    /// On whose answers the exports of these files relied.
    public func pupilsReliedOn(by files: Set<ExportedFileID>) throws -> [ExportedFileID: Set<PupilID>] {
        let pairs = try connection.rows(
            in: files.map(\.rawValue),
            from: factTable,
            {
                """
                SELECT DISTINCT exportedFileFact.file, consentEvent.pupil
                FROM exportedFileFact JOIN consentEvent ON consentEvent.id = exportedFileFact.consentEvent
                WHERE exportedFileFact.file IN \($0)
                """
            },
            { row in (file: try row.value("file") as ExportedFileID, pupil: try row.value("pupil") as PupilID) }
        )
        return Dictionary(grouping: pairs, by: \.file).mapValues { Set($0.map(\.pupil)) }
    }

    /// The pictures that are frozen.
    public func heldAssets() throws -> Set<AssetID> {
        Set(
            try connection.rows("SELECT id FROM asset WHERE hold = 'held'", from: Table("asset", key: "id")) {
                try $0.value("id") as AssetID
            }
        )
    }

    private func filesOut(
        in keys: [String],
        _ extent: FileOutRecord.Extent,
        _ condition: ([String]) -> SQL
    ) throws -> [FileOutRecord] {
        let files = try connection.rows(
            in: keys,
            from: table,
            { FilesOutQuestion.files(condition($0), extent) },
            FileOutRecord.init(_:)
        )
        let copies = try connection.rows(
            in: files.map(\.file.rawValue),
            from: copyTable,
            FilesOutQuestion.copies,
            CopyRecord.init(_:)
        )
        return Self.joined(files, copies).sorted { $0.file < $1.file }
    }

    private static func joined(_ files: [FileOutRecord], _ copies: [CopyRecord]) -> [FileOutRecord] {
        let byFile = Dictionary(grouping: copies, by: \.file)
        return files.map { file in
            var file = file
            file.copies = byFile[file.file, default: []]
            return file
        }
    }
}

extension FileOutRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            file: try row.value("id"),
            name: try row.value("name"),
            sha256: try row.optionalText("sha256"),
            asset: try row.value("asset"),
            request: try row.value("request"),
            purpose: try row.value("purpose"),
            medium: try row.value("medium"),
            exportedBy: try row.value("exportedBy"),
            exportedAt: try row.moment("startedAt"),
            copies: []
        )
    }
}
