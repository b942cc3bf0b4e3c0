internal import Vault
internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Enrols a school device, so that it may send pictures (R1).
public struct EnrolDevice: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// A device and the credential that it has to keep.
    public struct Enrolment: Sendable {
        /// The device.
        public let device: EnrolledDevice
        /// Its token, told once; the drive keeps only a keyed lookup of it.
        public let token: String
    }

    /// Enrols a device and logs it.
    ///
    /// - Parameters:
    ///   - label: what is written on the device, 1 to 80 characters.
    ///   - staff: who enrols it.
    /// - Returns: the device and its token.
    /// - Throws: `Refusal` when the account may not, or the label is empty or too long.
    public func callAsFunction(label: String, by staff: ActingStaff) async throws -> Enrolment {
        try await drive.authorise(staff, to: .manageDevices)
        let label = try Line(label, called: "label", atMost: 80).text
        let id = DeviceID.random()
        let token = Token.random()
        let now = drive.time.now()
        let record = DeviceRecord(
            id: id,
            sealedLabel: try drive.keys.seal(label, in: .deviceLabel, row: id.rawValue),
            tokenLookup: drive.keys.fieldSealer.lookup(token, domain: EnrolledDevice.tokenDomain),
            status: .enrolled,
            enrolledAt: now,
            lastUploadAt: nil
        )
        let entry = try drive.entry(.deviceEnrolled, by: staff.principal, on: [id.rawValue])
        try await drive.change { transaction in
            try transaction.add(record)
            return Change(result: (), entries: [entry])
        }
        let device = EnrolledDevice(id: id, label: label, status: .enrolled, enrolledAt: now, lastUploadAt: nil)
        return Enrolment(device: device, token: token)
    }
}

extension EnrolledDevice {
    static let tokenDomain = "device-token"
}
