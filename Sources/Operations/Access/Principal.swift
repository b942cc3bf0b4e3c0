public import SchoolMedia

/// Who acts, as the audit trail names them.
public enum Principal: Sendable, Equatable {
    case staff(StaffMember)
    case device(EnrolledDevice)
    /// Somebody without a valid credential.
    case unknown
    /// The program itself: recovery, and setting up a drive that has no accounts yet.
    case server

    var auditName: String {
        switch self {
        case .staff(let member): member.id.rawValue
        case .device(let device): device.id.rawValue
        case .unknown: "unknown"
        case .server: "server"
        }
    }

    var device: DeviceID? {
        guard case .device(let device) = self else { return nil }
        return device.id
    }
}
