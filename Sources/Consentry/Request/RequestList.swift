internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request list`
struct RequestList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists requests, oldest first.")

    @Option(help: "open, approved or rejected.")
    var state = PublicationRequest.State.open

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let requests = try await options.perform { drive, staff in
            try await ListRequests(on: drive)(in: state, by: staff)
        }
        let rows = requests.map {
            RequestRowAnswer(
                request: $0.id,
                purpose: $0.wish.purpose,
                channel: $0.wish.channel,
                title: $0.wish.title,
                pictures: $0.wish.items.count
            )
        }
        let lines = rows.map {
            "\($0.request)  \($0.purpose.rawValue)  \($0.channel)  “\($0.title)”  \($0.pictures) pictures"
        }
        try output.show(rows, text: lines.joined(separator: "\n"))
    }
}

private struct RequestRowAnswer: Encodable {
    let request: PublicationRequestID
    let purpose: Purpose
    let channel: String
    let title: String
    let pictures: Int
}
