internal import Vault
internal import AuditTrail
internal import Registry
public import SchoolMedia

/// A device whose credential was checked at a door; only `Drive.identifyDevice` makes one.
public struct SendingDevice: Sendable {
    /// The device, enrolled at the moment of the check.
    public let device: EnrolledDevice

    fileprivate init(identified device: EnrolledDevice) {
        self.device = device
    }
}

extension Drive {
    /// Establishes which device is calling (R1); a no is logged.
    ///
    /// - Parameter token: what the caller presented as its token; nil when it presented none.
    /// - Returns: the device, which was enrolled a moment ago.
    /// - Throws: `Refusal`: `.unauthenticated` without a token or with an unknown one, `.forbidden` for a lost or
    ///   revoked device.
    public func identifyDevice(token: String?) async throws -> SendingDevice {
        guard let token else {
            try await note(entry(.deviceRefused, by: .unknown, result: .refused, rules: [.enrolledDevices]))
            throw Refusal.noToken(.enrolledDevices)
        }
        let lookup = keys.fieldSealer.lookup(token, domain: EnrolledDevice.tokenDomain)
        guard let record = try await registry.read({ try $0.device(tokenLookup: lookup) }) else {
            try await note(entry(.deviceRefused, by: .unknown, result: .refused, rules: [.enrolledDevices]))
            throw Refusal(
                .unauthenticated,
                code: "unknown-device",
                "This device is not enrolled. Only school devices may send pictures; ask the technician to enrol it.",
                rule: .enrolledDevices
            )
        }
        let device = try open(record)
        guard device.status == .enrolled else {
            try await note(
                entry(
                    .deviceRefused,
                    by: .device(device),
                    on: [device.id.rawValue],
                    result: .refused,
                    rules: [.enrolledDevices]
                )
            )
            throw Refusal(
                .forbidden,
                code: "device-\(device.status.rawValue)",
                "This device is registered as \(device.status.rawValue) and may not send pictures. Ask the technician.",
                rule: .enrolledDevices
            )
        }
        return SendingDevice(identified: device)
    }

    func open(_ record: DeviceRecord) throws -> EnrolledDevice {
        EnrolledDevice(
            id: record.id,
            label: try keys.open(record.sealedLabel, in: .deviceLabel, row: record.id.rawValue),
            status: record.status,
            enrolledAt: record.enrolledAt,
            lastUploadAt: record.lastUploadAt
        )
    }
}
