internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("asset", key: "id")

extension RegistrySnapshot {
    /// One picture.
    public func asset(_ id: AssetID) throws -> AssetRecord? {
        try connection.first("SELECT * FROM asset WHERE id = \(id.rawValue)", from: table, AssetRecord.init(_:))
    }

    /// The picture whose bytes were received before, found by their keyed hash.
    public func asset(fingerprint: [UInt8]) throws -> AssetRecord? {
        try connection.first(
            "SELECT * FROM asset WHERE fingerprint = \(Data(fingerprint))",
            from: table,
            AssetRecord.init(_:)
        )
    }

    /// The pictures with these identifiers, in order of identifier; unknown identifiers are left out.
    public func assets(in ids: Set<AssetID>) throws -> [AssetRecord] {
        try connection.rows(
            in: ids.map(\.rawValue),
            from: table,
            { "SELECT * FROM asset WHERE id IN \($0) ORDER BY id" },
            AssetRecord.init(_:)
        )
    }

    /// A page of all pictures but erased ones, the newest first; refused with `notFound` when the page before is not
    /// known any more.
    public func assets(page: Page) throws -> [AssetRecord] {
        try connection.rows(
            """
            SELECT * FROM asset
            WHERE \(literal: older(than: page.after))
                AND NOT EXISTS (SELECT 1 FROM assetErasure WHERE assetErasure.asset = asset.id)
            ORDER BY receivedAt DESC, id DESC LIMIT \(page.limit)
            """,
            from: table,
            AssetRecord.init(_:)
        )
    }

    /// A page of an event's pictures, the newest first; refused with `notFound` when the page before is not known any
    /// more.
    public func assets(of event: EventID, page: Page) throws -> [AssetRecord] {
        try connection.rows(
            """
            SELECT * FROM asset WHERE event = \(event.rawValue) AND \(literal: older(than: page.after))
            ORDER BY receivedAt DESC, id DESC LIMIT \(page.limit)
            """,
            from: table,
            AssetRecord.init(_:)
        )
    }

    /// Every picture's identifier, for comparing with the asset store.
    public func assetIDs() throws -> Set<AssetID> {
        Set(try connection.rows("SELECT id FROM asset", from: table) { try $0.value("id") as AssetID })
    }

    private func older(than last: AssetID?) throws -> SQL {
        guard let last else { return "1 = 1" }
        guard let record = try asset(last) else {
            throw RegistryError(.notFound(table: table.name, key: last.rawValue))
        }
        return "(receivedAt, id) < (\(try Moment.text(record.receivedAt)), \(last.rawValue))"
    }
}

extension RegistryTransaction {
    /// Adds a picture; refused with `constraint(.unique)` when its fingerprint is there already.
    public func add(_ asset: AssetRecord) throws {
        let removal = try Stored.json(asset.removal)
        try connection.change(
            """
            INSERT INTO asset (
                id, device, event, addedBy, receivedAt, fingerprint, width, height, byteCount, removal, takenOn, hold
            ) VALUES (
                \(asset.id.rawValue), \(asset.device?.rawValue), \(asset.event?.rawValue), \(asset.addedBy?.rawValue),
                \(Moment.text(asset.receivedAt)), \(Data(asset.fingerprint)), \(asset.width), \(asset.height),
                \(asset.byteCount), \(removal), \(asset.takenOn), \(asset.hold.rawValue)
            )
            """
        )
    }

    /// Freezes a picture or lets it go; refused with `notFound` for an unknown one.
    public func setHold(of asset: AssetID, to hold: AssetRecord.Hold) throws {
        try connection.changeOne(
            "UPDATE asset SET hold = \(hold.rawValue) WHERE id = \(asset.rawValue)",
            else: .notFound(table: table.name, key: asset.rawValue)
        )
    }
}

extension AssetRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            device: try row.optionalValue("device"),
            event: try row.optionalValue("event"),
            addedBy: try row.optionalValue("addedBy"),
            receivedAt: try row.moment("receivedAt"),
            fingerprint: try row.bytes("fingerprint"),
            width: try row.number("width"),
            height: try row.number("height"),
            byteCount: try row.number("byteCount"),
            removal: try row.json("removal"),
            takenOn: try row.optionalText("takenOn"),
            hold: try row.value("hold")
        )
    }
}
