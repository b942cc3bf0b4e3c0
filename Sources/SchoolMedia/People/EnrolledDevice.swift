public import Foundation

/// The identifier of a school device.
public typealias DeviceID = Identifier<EnrolledDevice>

/// A school device that is, or was, allowed to send media (R1).
public struct EnrolledDevice: Identified, Equatable, Sendable {
    /// Identifiers of devices begin with `d_`.
    public static let identifierPrefix = "d"

    /// Whether the device may send.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case enrolled
        case lost
        case revoked
    }

    /// The identifier that receipts and the audit trail name.
    public let id: DeviceID
    /// What is written on the device, such as "iPad 7".
    public var label: String
    /// Whether the device may send now.
    public var status: Status
    /// When it was enrolled.
    public let enrolledAt: Date
    /// When it last sent a picture, if ever.
    public var lastUploadAt: Date?

    /// Puts a device together from what the registry knows.
    public init(id: DeviceID, label: String, status: Status, enrolledAt: Date, lastUploadAt: Date?) {
        self.id = id
        self.label = label
        self.status = status
        self.enrolledAt = enrolledAt
        self.lastUploadAt = lastUploadAt
    }
}
