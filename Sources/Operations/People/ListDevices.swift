internal import Registry
public import SchoolMedia

/// The register of devices.
public struct ListDevices: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// All devices, whatever their status.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(by staff: ActingStaff) async throws -> [EnrolledDevice] {
        try await drive.authorise(staff, to: .manageDevices)
        return try await drive.registry.read { try $0.devices() }.map(drive.open)
    }
}
