internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("declaration", key: "asset")
private let tagTable = Table("pupilTag", key: "asset", "pupil")

extension RegistrySnapshot {
    /// What was last declared of a picture; nil means that it is not declared, and so not publishable (R13).
    public func declaration(of asset: AssetID) throws -> Declaration? {
        try declarations(of: [asset])[asset]
    }

    /// What was last declared of many pictures; pictures without a declaration are left out.
    public func declarations(of assets: Set<AssetID>) throws -> [AssetID: Declaration] {
        let ids = assets.map(\.rawValue)
        let tags = try connection.rows(
            in: ids,
            from: tagTable,
            { "SELECT * FROM pupilTag WHERE asset IN \($0)" },
            { row in (try row.value("asset") as AssetID, try PupilTag(row)) }
        )
        let tagsByAsset = Dictionary(grouping: tags, by: \.0).mapValues { $0.map(\.1) }
        let declarations = try connection.rows(
            in: ids,
            from: table,
            { "SELECT * FROM declaration WHERE asset IN \($0)" },
            { row in
                let asset: AssetID = try row.value("asset")
                return (asset, try Declaration(row, tags: tagsByAsset[asset, default: []]))
            }
        )
        return Dictionary(uniqueKeysWithValues: declarations)
    }

    /// The next pictures about which something is declared, in order of identifier.
    ///
    /// - Parameters:
    ///   - last: the last picture of the page before; nil for the first page.
    ///   - limit: how many at most.
    /// - Returns: identifiers; none after the last page.
    /// - Throws: `RegistryError`.
    public func declaredAssets(after last: AssetID?, limit: Int) throws -> [AssetID] {
        try connection.rows(
            "SELECT asset FROM declaration WHERE asset > \(last?.rawValue ?? "") ORDER BY asset LIMIT \(max(limit, 0))",
            from: table
        ) { try $0.value("asset") }
    }

    /// The pictures that a pupil is tagged in, in order of identifier.
    public func assets(showing pupil: PupilID) throws -> [AssetID] {
        try connection.rows(
            "SELECT asset, pupil FROM pupilTag WHERE pupil = \(pupil.rawValue) ORDER BY asset",
            from: tagTable
        ) { try $0.value("asset") }
    }
}

extension RegistryTransaction {
    /// Keeps what is declared of a picture; replaces an earlier declaration with all its tags. Safe to repeat.
    public func setDeclaration(_ declaration: Declaration, of asset: AssetID) throws {
        let count = declaration.headCount
        try connection.change(
            """
            INSERT INTO declaration (
                asset, heads, adults, unidentifiable, place, copyright, declaredBy, declaredAt
            ) VALUES (
                \(asset.rawValue), \(count.heads), \(count.adults), \(count.unidentifiable), \(declaration.place),
                \(declaration.copyright.rawValue), \(declaration.declaredBy.rawValue),
                \(Moment.text(declaration.declaredAt))
            )
            ON CONFLICT (asset) DO UPDATE SET
                heads = excluded.heads, adults = excluded.adults, unidentifiable = excluded.unidentifiable,
                place = excluded.place, copyright = excluded.copyright, declaredBy = excluded.declaredBy,
                declaredAt = excluded.declaredAt
            """
        )
        try connection.change("DELETE FROM pupilTag WHERE asset = \(asset.rawValue)")
        for tag in declaration.tags {
            try connection.change(
                """
                INSERT INTO pupilTag (asset, pupil, face, closeness)
                VALUES (
                    \(asset.rawValue), \(tag.pupil.rawValue), \(tag.face.rawValue), \(tag.closeness?.rawValue)
                )
                """
            )
        }
    }
}

extension PupilTag {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            pupil: try row.value("pupil"),
            face: try row.value("face"),
            closeness: try row.optionalValue("closeness")
        )
    }
}

extension Declaration {
    fileprivate init(_ row: RowReader, tags: [PupilTag]) throws {
        let headCount = HeadCount(
            heads: try row.number("heads"),
            adults: try row.number("adults"),
            unidentifiable: try row.number("unidentifiable")
        )
        self.init(
            tags: tags,
            headCount: try row.required(headCount, "heads"),
            place: try row.optionalText("place"),
            copyright: try row.value("copyright"),
            declaredBy: try row.value("declaredBy"),
            declaredAt: try row.moment("declaredAt")
        )
    }
}
