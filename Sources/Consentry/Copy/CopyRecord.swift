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
              consentry copy record photo-k3v7q2xw5abn.jpg "https://school.example/news/farm" --kind web --as e.kaya
              consentry copy record photo-k3v7q2xw5abn.jpg "Newsletter 12" --kind newsletter --from 2026-11-20 --as e.kaya
            """
    )

    @Argument(help: "The file's neutral name.")
    var file: NeutralName

    @Argument(help: "A page address, a newsletter issue, a wall, a recipient.")
    var place: String

    @Option(help: "web, newsletter, wall, press, recipient or other.")
    var kind = PlaceKind.other

    @Option(help: "The day from which it can be seen, as yyyy-mm-dd; now when left out.")
    var from: DayArgument?

    @Option(help: "The day on which it is to end, as yyyy-mm-dd.")
    var until: DayArgument?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let recorded = RecordCopy.Place(kind, place, from: from?.day.midnightUTC, until: until?.day.midnightUTC)
        let copy = try await options.perform { drive, staff in
            let id = try await RecordCopy(on: drive)(of: file, at: recorded, by: staff)
            return try await ListCopies(on: drive)(id, by: staff)
        }
        let mustGo = copy.takeDowns.map { "\nIt has to come down: \($0.cause.phrase) (\($0.id))." }.joined()
        try output.show(CopyAnswer(copy), text: "Recorded as \(copy.id)." + mustGo)
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
