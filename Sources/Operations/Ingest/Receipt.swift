public import Foundation
public import SchoolMedia

/// What a device is told once its picture is safely stored (R3).
public struct Receipt: Equatable, Sendable {
    /// Whether the bytes were new.
    public enum Outcome: String, Sendable, Codable {
        case stored
        /// The same bytes had been sent before; the receipt is for the picture that is there.
        case repeated
    }

    /// The stored picture.
    public let asset: AssetID
    /// Whether the bytes were new.
    public let outcome: Outcome
    /// When the picture was first received.
    public let receivedAt: Date
    /// Width as displayed, in pixels.
    public let width: Int
    /// Height as displayed, in pixels.
    public let height: Int
    /// What was left behind.
    public let removal: RemovalReport
    /// The audit log's newest checkpoint, a signed note, in which the entry about this upload is included. A device
    /// that keeps it can notice later that the log was rewritten.
    public let checkpoint: String

    init(_ record: Asset, _ outcome: Outcome, checkpoint: String) {
        asset = record.id
        self.outcome = outcome
        receivedAt = record.receivedAt
        width = record.width
        height = record.height
        removal = record.removal
        self.checkpoint = checkpoint
    }
}
