internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry copy list`
struct CopyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists where exported files can be seen, by place.",
        discussion: """
            Example:
              consentry copy list --kind web --purpose website --as e.kaya
            """
    )

    @Flag(help: "List copies that are down, too.")
    var all = false

    @Option(help: "web, newsletter, wall, press, recipient or other; all when left out.")
    var kind: PlaceKind?

    @Option(help: "One purpose; all when left out.")
    var purpose: Purpose?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let selection = ListCopies.Selection(all ? .everything : .live, kind: kind, purpose: purpose)
        let copies = try await options.perform { drive, staff in try await ListCopies(on: drive)(selection, by: staff) }
        let answers = copies.map(CopyAnswer.init)
        try output.show(answers, text: Self.text(answers))
    }

    private static func text(_ answers: [CopyAnswer]) -> String {
        guard !answers.isEmpty else { return "No published copies are recorded." }
        var lines: [String] = []
        var heading = ""
        for answer in answers {
            let place = "\(answer.kind.rawValue): \(answer.place)"
            if place != heading { lines.append(place) }
            heading = place
            lines.append(answer.line)
        }
        return lines.joined(separator: "\n")
    }
}

/// `consentry copy show`
struct CopyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows everything that is recorded of one published copy.",
        discussion: """
            Example:
              consentry copy show u_… --as e.kaya
            """
    )

    @Argument(help: "The copy.")
    var copy: PublishedCopyID

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let found = try await options.perform { drive, staff in try await ListCopies(on: drive)(copy, by: staff) }
        let answer = CopyAnswer(found)
        try output.show(answer, text: answer.text)
    }
}
