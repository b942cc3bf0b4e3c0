internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry copy record`
struct CopyRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Records where an exported file can be seen.",
        discussion: """
            Example:
              consentry copy record photo-k3v7q2xw5abn.jpg "https://school.example/news/farm" --as e.kaya
            """
    )

    @Argument(help: "The file's neutral name.")
    var file: NeutralName

    @Argument(help: "A page address, a newsletter issue, a wall, a recipient.")
    var place: String

    @Option(help: "The day on which it is to end, as yyyy-mm-dd.")
    var until: DayArgument?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let copy = try await options.perform { drive, staff in
            try await RecordCopy(on: drive)(of: file, at: place, until: until?.day.midnightUTC, by: staff)
        }
        try output.show(["copy": copy], text: "Recorded as \(copy).")
    }
}

/// `consentry copy taken-down`
struct CopyTakenDown: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taken-down",
        abstract: "Records that a published copy can no longer be seen.",
        discussion: """
            Example:
              consentry copy taken-down u_… --as e.kaya
            """
    )

    @Argument(help: "The copy.")
    var copy: PublishedCopyID

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in try await TakeDownCopy(on: drive)(copy, by: staff) }
        try output.show(["copy": copy], text: "Recorded: \(copy) is down.")
    }
}
