internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Records that a device has erased its own copy of a stored picture (R3).
public struct ConfirmErasure: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs the erasure; repeating it changes nothing.
    ///
    /// - Throws: `Refusal` when the device did not send that picture.
    public func callAsFunction(of asset: AssetID, by device: SendingDevice) async throws {
        let now = drive.time.now()
        let entry = try drive.entry(.assetErasedOnDevice, by: .device(device.device), on: [asset.rawValue])
        try await drive.change { transaction in
            guard let record = try transaction.snapshot.asset(asset), record.device == device.device.id else {
                throw Refusal.notFound("picture from this device", asset.rawValue)
            }
            try transaction.recordErasure(on: device.device.id, of: asset, at: now)
            return Change(result: (), entries: [entry])
        }
    }
}
