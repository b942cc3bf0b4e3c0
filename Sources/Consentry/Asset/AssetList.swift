internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry asset list`
struct AssetList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists stored pictures, newest first.",
        discussion: """
            Example:
              consentry asset list --limit 20 --as c.adair
            """
    )

    @Option(help: "The last picture of the page before.")
    var after: AssetID?

    @Option(help: "How many, at most \(ListAssets.pageLimit).")
    var limit = 100

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let listed = try await options.perform { drive, staff in
            try await ListAssets(on: drive)(after: after, limit: limit, by: staff)
        }
        let rows = listed.map(AssetAnswer.init)
        try output.show(rows, text: rows.map(\.text).joined(separator: "\n"))
    }
}

private struct AssetAnswer: Encodable {
    let asset: AssetID
    let receivedAt: Date
    let width: Int
    let height: Int
    let removed: String
    let declared: String

    init(_ listed: ListAssets.Listed) {
        asset = listed.asset.id
        receivedAt = listed.asset.receivedAt
        width = listed.asset.width
        height = listed.asset.height
        removed = listed.asset.removal.readableList
        declared =
            switch listed.declaration?.isComplete {
            case true: "complete"
            case false: "incomplete"
            case nil: "not declared"
            }
    }

    var text: String {
        "\(asset)  \(receivedAt.ISO8601Format())  \(width)x\(height)  \(declared)  left behind: \(removed)"
    }
}
