internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry takedown assign`
struct TakeDownAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Gives take-downs to somebody else.",
        discussion: """
            Example:
              consentry takedown assign t_… --to e.kaya --as c.adair
            """
    )

    @Argument(help: "The take-downs.")
    var tasks: [TakeDownID]

    @Option(help: "The login of who sees to them from now on.")
    var to: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await AssignTakeDowns(on: drive)(tasks, to: to, by: staff)
        }
        try output.show(
            ["takeDowns": tasks],
            text: tasks.map { "\($0): \(to) sees to it now." }.joined(separator: "\n")
        )
    }
}
