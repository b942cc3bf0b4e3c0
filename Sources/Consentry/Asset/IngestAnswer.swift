internal import Operations
internal import SchoolMedia

/// What became of one picture that was taken in at the server.
struct IngestAnswer: Encodable {
    let file: String
    let asset: AssetID?
    let status: String
    let detail: String

    init(_ file: String, _ receipt: Receipt) {
        self.file = file
        asset = receipt.asset
        status = receipt.outcome.rawValue
        detail = receipt.removal.readableList
    }

    init(_ file: String, refusedBecause reason: String) {
        self.file = file
        asset = nil
        status = "refused"
        detail = reason
    }

    var text: String {
        guard let asset else { return "\(file.printable): refused. \(detail)" }
        return "\(file.printable): \(status) as \(asset). Left behind: \(detail)."
    }
}
