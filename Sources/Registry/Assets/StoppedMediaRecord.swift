public import Foundation

/// Received bytes that made the decoder end; the bytes themselves are not kept.
public struct StoppedMediaRecord: Equatable, Sendable {
    /// Keyed hash of the bytes, 32 bytes.
    public let fingerprint: [UInt8]
    /// The version of the program whose decoder ended. A later one may try again.
    public let version: String
    /// How it ended.
    public let stop: String
    /// When.
    public let stoppedAt: Date

    /// Puts a record together.
    public init(fingerprint: [UInt8], version: String, stop: String, stoppedAt: Date) {
        self.fingerprint = fingerprint
        self.version = version
        self.stop = stop
        self.stoppedAt = stoppedAt
    }
}
