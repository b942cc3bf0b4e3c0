internal import ArgumentParser
internal import Operations

/// `consentry event`
struct EventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Trips, lessons and assemblies.",
        subcommands: [EventImport.self, EventAuthorise.self, EventPrint.self]
    )
}

/// `consentry event import`
struct EventImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes trips and their pupils in from two CSV files.",
        discussion: """
            Columns: ref,title,kind,date,place,classes and ref,admission_no.

            Example:
              consentry event import trips.csv --pupils trip-pupils.csv --as m.hale
            """
    )

    @Argument(help: "The CSV file with the trips.")
    var file: String

    @Option(help: "The CSV file that says which pupils take part.")
    var pupils: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var imports: ImportOptions

    func run() async throws {
        let trips = try Files.read(file)
        let lists = try Files.read(pupils)
        let report = try await options.perform { drive, staff in
            try await ImportEvents(on: drive)(trips: trips, pupils: lists, badRows: imports.badRows, by: staff)
        }
        try imports.show(report, "Trips")
    }
}
