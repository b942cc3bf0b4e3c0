internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request make`
struct RequestMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Asks for pictures to be published; all share one caption and one alt text.",
        discussion: """
            Example:
              consentry request make a_… a_… --purpose website --channel "News page" --caption "At the farm." --as e.kaya
            """
    )

    @Argument(help: "The pictures.")
    var assets: [AssetID]

    @Option(help: "The purpose, such as website.")
    var purpose: Purpose

    @Option(help: "Where they would appear.")
    var channel: String

    @Option(help: "The heading above them.")
    var title = ""

    @Option(help: "The words below them.")
    var caption = ""

    @Option(help: "The words for people who cannot see them.")
    var altText = ""

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let wish = PublicationRequest.Wish(
            purpose: purpose,
            medium: .photo,
            channel: channel,
            title: title,
            items: assets.map { PublicationRequest.Item(asset: $0, caption: caption, altText: altText) }
        )
        let request = try await options.perform { drive, staff in try await MakeRequest(on: drive)(wish, by: staff) }
        try output.show(
            ["request": request.id],
            text: "Request \(request.id) is made. Somebody else has to approve it."
        )
    }
}
