internal import GRDB
public import SchoolMedia
public import Foundation

private let table = Table("assetHold", key: "asset")

extension RegistrySnapshot {
    /// The holds in force, the oldest first.
    public func holdsInForce() throws -> [AssetHoldRecord] {
        try connection.rows(
            "SELECT * FROM assetHold WHERE releasedAt IS NULL ORDER BY heldAt, asset",
            from: table,
            AssetHoldRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Freezes a picture and keeps why; refused with `notFound` for an unknown one.
    public func hold(_ hold: AssetHoldRecord) throws {
        try setHold(of: hold.asset, to: .held)
        try connection.change(
            """
            INSERT INTO assetHold (asset, heldAt, heldBy, sealedReason)
            VALUES (
                \(hold.asset.rawValue), \(Moment.text(hold.heldAt)), \(hold.heldBy.rawValue), \(Data(hold.sealedReason))
            )
            """
        )
    }

    /// Lets a frozen picture go and keeps why; refused with `notFound` for an unknown one.
    public func release(
        _ asset: AssetID,
        at moment: Date,
        by person: StaffMemberID,
        sealedReason: [UInt8]
    ) throws {
        try setHold(of: asset, to: .none)
        try connection.change(
            """
            UPDATE assetHold SET releasedAt = \(Moment.text(moment)), releasedBy = \(person.rawValue),
                sealedReleaseReason = \(Data(sealedReason))
            WHERE asset = \(asset.rawValue) AND releasedAt IS NULL
            """
        )
    }
}

extension AssetHoldRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            asset: try row.value("asset"),
            heldAt: try row.moment("heldAt"),
            heldBy: try row.value("heldBy"),
            sealedReason: try row.bytes("sealedReason")
        )
    }
}
