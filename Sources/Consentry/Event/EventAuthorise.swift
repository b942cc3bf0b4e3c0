internal import ArgumentParser
internal import Operations

/// `consentry event authorise`
struct EventAuthorise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authorise",
        abstract: "Records that pictures of a trip or lesson may be taken in a place where they otherwise may not.",
        discussion: """
            The place is one of the policy's places_authorised. Pictures that arrived before are not covered.

            Example:
              consentry event authorise hygiene-2026-11 --place toilets --as r.whitcombe
            """
    )

    @Argument(help: "The school's own reference of the trip or lesson.")
    var reference: String

    @Option(help: "The place, in the policy's words.")
    var place: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let known = try await options.perform { drive, staff in
            try await AuthorisePlace(on: drive)(place, for: reference, by: staff)
        }
        try output.show(
            ["event": reference, "place": known],
            text: "Pictures of \(reference) that arrive from now on may have been taken in “\(known)”."
        )
    }
}
