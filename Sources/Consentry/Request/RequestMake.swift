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

    @Option(help: "The address of the page on which they are to be seen.")
    var address = ""

    @Option(help: "The name that the file is to get there; for one picture. The exported file has a neutral name.")
    var fileName = ""

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard fileName.isEmpty || assets.count == 1 else {
            throw ValidationError("Propose a file name for one picture at a time.")
        }
    }

    func run() async throws {
        let wish = PublicationRequest.Wish(
            purpose: purpose,
            medium: .photo,
            channel: channel,
            title: title,
            address: address,
            items: assets.map { asset in
                PublicationRequest.Item(asset: asset, caption: caption, altText: altText, fileName: fileName)
            }
        )
        let request = try await options.perform { drive, staff in try await MakeRequest(on: drive)(wish, by: staff) }
        try output.show(
            ["request": request.id],
            text: "Request \(request.id) is made. Somebody else has to approve it."
        )
    }
}
