internal import Foundation
internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// A receipt in JSON: from now on the device may erase its copy (R3).
struct ReceiptAnswer: ResponseEncodable {
    let asset: AssetID
    let status: Receipt.Outcome
    let mayErase: Bool
    let receivedAt: Date
    let width: Int
    let height: Int
    let removed: String
    /// A signed note, to be kept and sent with the next visit.
    let checkpoint: String

    init(_ receipt: Receipt) {
        asset = receipt.asset
        status = receipt.outcome
        mayErase = true
        receivedAt = receipt.receivedAt
        width = receipt.width
        height = receipt.height
        removed = receipt.removal.readableList
        checkpoint = receipt.checkpoint
    }
}
