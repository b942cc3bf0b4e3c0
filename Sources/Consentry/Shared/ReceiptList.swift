internal import Foundation
internal import Operations
internal import SchoolMedia

/// The sender's own note of which file became which asset: one line each, file name, tab, asset.
struct ReceiptList {
    let assets: [String: AssetID]

    /// - Throws: `Refusal` with the line that is not understood.
    init(path: String) throws {
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        var assets: [String: AssetID] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2, let asset = AssetID(rawValue: String(fields[1])) else {
                throw Refusal(
                    .invalid,
                    code: "receipts",
                    "Line \(index + 1) of “\(path)” is not a file name, a tab and an asset."
                )
            }
            assets[String(fields[0]).precomposedStringWithCanonicalMapping] = asset
        }
        self.assets = assets
    }
}
