internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry event print`
struct EventPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Prints whom not to photograph or publish on a trip, for the pupils of that trip alone.",
        discussion: """
            The page says what to do and never why. Print it on the morning of the trip, and shred it afterwards.

            Example:
              consentry event print farm-2026-10 --to farm.html --as s.iqbal
            """
    )

    @Argument(help: "The school's own reference of the trip or lesson.")
    var reference: String

    @Option(help: "The new HTML file.")
    var to: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let list = try await options.perform { drive, staff in
            try await PrintTripList(on: drive)(reference, by: staff)
        }
        if let to { try Files.create(to, Array(list.html.utf8)) }
        try output.show(TripListAnswer(list), text: list.text)
    }
}

private struct TripListAnswer: Encodable {
    struct Line: Encodable {
        let name: String
        let schoolClass: String
        let toDo: String
    }

    let event: String
    let day: String
    let printedAt: Date
    let destroyAfter: String
    let pupils: Int
    let lines: [Line]

    init(_ list: TripPhotoList) {
        event = list.reference
        day = list.day
        printedAt = list.printedAt
        destroyAfter = list.day
        pupils = list.pupils
        lines = list.lines.map { Line(name: $0.name, schoolClass: $0.schoolClass, toDo: $0.instruction.sentence) }
    }
}
