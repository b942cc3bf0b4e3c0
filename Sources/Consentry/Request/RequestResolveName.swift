internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request resolve-name`
struct RequestResolveName: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve-name",
        abstract: "Says that no pupil is meant by a word that may be a pupil's name.",
        discussion: """
            “consentry request assess” shows the words. The answer is kept with your name, logged, and holds for exactly \
            this text in this request, also beside other pictures. What is certainly a pupil's name cannot be resolved.

            Example:
              consentry request resolve-name q_… a_… caption Rose --as e.kaya
            """
    )

    @Argument(help: "The request.")
    var request: PublicationRequestID

    @Argument(help: "The picture beside which the word stands.")
    var asset: AssetID

    @Argument(help: "Where it stands: caption, altText, title, eventName, channel, fileName or address.")
    var field: PublicationText.Field

    @Argument(help: "The word.")
    var word: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await ResolveName(on: drive)(word, in: field, beside: asset, of: request, by: staff)
        }
        try output.show(
            ["request": request.rawValue, "asset": asset.rawValue, "field": field.rawValue, "word": word],
            text: "Recorded: no pupil is meant by “\(word)” in the \(field.phrase)."
        )
    }
}
