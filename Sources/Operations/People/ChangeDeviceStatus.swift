internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Takes the right to send away from a device, or gives a found one its right back (R1).
public struct ChangeDeviceStatus: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Sets a device's status and logs it; takes effect with the device's next request.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such device, or it was revoked for good.
    public func callAsFunction(
        _ device: DeviceID,
        to status: EnrolledDevice.Status,
        by staff: ActingStaff
    ) async throws {
        try await drive.authorise(staff, to: .manageDevices)
        let entry = try drive.entry(Self.action(for: status), by: staff.principal, on: [device.rawValue])
        try await drive.change { transaction in
            guard let record = try transaction.snapshot.device(device) else {
                throw Refusal.notFound("device", device.rawValue)
            }
            guard record.status != .revoked || status == .revoked else {
                throw Refusal(
                    .conflict,
                    code: "revoked",
                    "This device was revoked for good. Enrol it anew; it gets a new token."
                )
            }
            try transaction.setStatus(of: device, to: status)
            return Change(result: (), entries: [entry])
        }
    }

    private static func action(for status: EnrolledDevice.Status) -> AuditAction {
        switch status {
        case .enrolled: .deviceEnrolled
        case .lost: .deviceLost
        case .revoked: .deviceRevoked
        }
    }
}
