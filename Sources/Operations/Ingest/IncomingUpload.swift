/// What a sender promises about the bytes that follow; the upload counts only when the promise is kept.
public struct IncomingUpload: Sendable {
    /// Where a picture comes from.
    public enum Source: Sendable {
        case device(SendingDevice)
        /// An authorised person at the server.
        case staff(ActingStaff)
    }

    /// Where it comes from.
    public let source: Source
    /// How many bytes follow.
    public let byteCount: Int
    /// SHA-256 of them, 32 bytes; nil when the sender, at the server itself, reads them from a file.
    public let sha256: [UInt8]?
    /// The school's reference of the trip or lesson it belongs to.
    public let event: String?

    /// Makes a promise.
    public init(source: Source, byteCount: Int, sha256: [UInt8]?, event: String?) {
        self.source = source
        self.byteCount = byteCount
        self.sha256 = sha256
        self.event = event
    }

    var principal: Principal {
        switch source {
        case .device(let sending): .device(sending.device)
        case .staff(let staff): staff.principal
        }
    }
}
