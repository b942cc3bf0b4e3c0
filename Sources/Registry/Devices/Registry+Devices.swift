public import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("device", key: "id")
private let erasureTable = Table("deviceErasure", key: "asset")
private let assetTable = Table("asset", key: "id")

extension RegistrySnapshot {
    /// One device.
    public func device(_ id: DeviceID) throws -> DeviceRecord? {
        try connection.first("SELECT * FROM device WHERE id = \(id.rawValue)", from: table, DeviceRecord.init(_:))
    }

    /// The device with a token, found by its keyed hash; whether it may send is in its status.
    public func device(tokenLookup: [UInt8]) throws -> DeviceRecord? {
        try connection.first(
            "SELECT * FROM device WHERE tokenLookup = \(Data(tokenLookup))",
            from: table,
            DeviceRecord.init(_:)
        )
    }

    /// Every device, lost and revoked ones included, in order of enrolment.
    public func devices() throws -> [DeviceRecord] {
        try connection.rows("SELECT * FROM device ORDER BY enrolledAt, id", from: table, DeviceRecord.init(_:))
    }

    /// What a device says that it erased, in order of time.
    public func erasures(on device: DeviceID) throws -> [ErasureRecord] {
        try connection.rows(
            "SELECT * FROM deviceErasure WHERE device = \(device.rawValue) ORDER BY erasedAt, asset",
            from: erasureTable
        ) { row in
            ErasureRecord(
                device: try row.value("device"),
                asset: try row.value("asset"),
                erasedAt: try row.moment("erasedAt")
            )
        }
    }

    /// The pictures that a device sent and has not said to have erased, oldest first (R2).
    public func assetsNotErased(on device: DeviceID) throws -> [AssetID] {
        try connection.rows(
            """
            SELECT id FROM asset
            WHERE device = \(device.rawValue) AND NOT EXISTS (SELECT 1 FROM deviceErasure WHERE deviceErasure.asset = asset.id)
            ORDER BY receivedAt, id
            """,
            from: assetTable
        ) { try $0.value("id") }
    }
}

extension RegistryTransaction {
    /// Enrols a device.
    public func add(_ device: DeviceRecord) throws {
        try connection.change(
            """
            INSERT INTO device (id, sealedLabel, tokenLookup, status, enrolledAt, lastUploadAt)
            VALUES (
                \(device.id.rawValue), \(Data(device.sealedLabel)), \(Data(device.tokenLookup)),
                \(device.status.rawValue), \(Moment.text(device.enrolledAt)), \(Moment.text(device.lastUploadAt))
            )
            """
        )
    }

    /// Says whether a device may send from now on; refused with `notFound` for an unknown one.
    public func setStatus(of device: DeviceID, to status: EnrolledDevice.Status) throws {
        try connection.changeOne(
            "UPDATE device SET status = \(status.rawValue) WHERE id = \(device.rawValue)",
            else: .notFound(table: table.name, key: device.rawValue)
        )
    }

    /// Notes when a device last sent a picture; refused with `notFound` for an unknown one.
    public func noteUpload(by device: DeviceID, at moment: Date) throws {
        try connection.changeOne(
            "UPDATE device SET lastUploadAt = \(Moment.text(moment)) WHERE id = \(device.rawValue)",
            else: .notFound(table: table.name, key: device.rawValue)
        )
    }

    /// Records a device's word that it erased its copy; the first word counts, and it is safe to repeat.
    ///
    /// A device that did not send the picture is refused with `constraint(.foreignKey)`.
    public func recordErasure(on device: DeviceID, of asset: AssetID, at moment: Date) throws {
        try connection.change(
            """
            INSERT INTO deviceErasure (asset, device, erasedAt)
            VALUES (\(asset.rawValue), \(device.rawValue), \(Moment.text(moment)))
            ON CONFLICT (asset) DO NOTHING
            """
        )
    }
}

extension DeviceRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            sealedLabel: try row.bytes("sealedLabel"),
            tokenLookup: try row.bytes("tokenLookup"),
            status: try row.value("status"),
            enrolledAt: try row.moment("enrolledAt"),
            lastUploadAt: try row.optionalMoment("lastUploadAt")
        )
    }
}
