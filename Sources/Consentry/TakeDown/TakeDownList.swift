internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry takedown list`
struct TakeDownList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists take-downs, the earliest deadline first, or one block for each place.",
        discussion: """
            With --by-place, however many families withdrew, each page or issue is listed once, with all its files.

            Examples:
              consentry takedown list --overdue --as e.kaya
              consentry takedown list --by-place --html take-downs.html --as e.kaya
            """
    )

    @Flag(help: "Only those whose deadline has passed.")
    var overdue = false

    @Flag(help: "List closed ones, too.")
    var all = false

    @Flag(help: "One block for each place.")
    var byPlace = false

    @Option(help: "Also write the list by place to this new HTML file, for printing.")
    var html: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !all || (!overdue && !byPlace && html == nil) else {
            throw ValidationError(
                "--all lists closed take-downs, too; it does not go with --overdue, --by-place or --html."
            )
        }
    }

    func run() async throws {
        let selection: ListTakeDowns.Selection = all ? .all : overdue ? .overdue : .open
        let (tasks, page) = try await options.perform { drive, staff in
            let tasks = try await ListTakeDowns(on: drive)(selection, by: staff)
            return (tasks, TakeDownPage(tasks.byPlace, at: drive.time.now()).html)
        }
        if let html { try Files.create(html, Array(page.utf8)) }
        guard byPlace else {
            let answers = tasks.map(TakeDownAnswer.init)
            let text = answers.map(\.text).joined(separator: "\n")
            return try output.show(answers, text: answers.isEmpty ? "Nothing has to come down." : text)
        }
        let places = tasks.byPlace.map(TakeDownPlaceAnswer.init)
        let text = places.map(\.text).joined(separator: "\n\n")
        try output.show(places, text: places.isEmpty ? "Nothing has to come down." : text)
    }
}
