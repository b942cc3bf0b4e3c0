internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry audit picture`
struct AuditPicture: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture",
        abstract:
            "Tells the whole life of a picture: where it came from, who is in it, what was exported, what is down.",
        discussion: """
            Includes the files exported of it and their published copies. An erased picture has a life, too.

            Example:
              consentry audit picture a_… --as c.adair
            """
    )

    @Argument(help: "The picture.")
    var asset: AssetID

    @OptionGroup var page: TrailPageOptions
    @OptionGroup var options: StaffOptions
    @OptionGroup var form: TrailFormOptions

    func run() async throws {
        let life = try await options.perform { drive, staff in
            try await AskAboutPicture(on: drive)(asset, page.page, limit: page.limit, by: staff)
        }
        if life.indexWasRebuilt { TrailFormOptions.tellOfRebuilding() }
        guard !form.json, !form.csv else { return form.show(life.steps.map(\.line)) }
        let steps = life.steps.map { "\($0.line.number)  \($0.line.draft.at.ISO8601Format())  \($0.sentence)" }
        Terminal.say(steps.isEmpty ? "No entry matches." : steps.joined(separator: "\n"))
    }
}
