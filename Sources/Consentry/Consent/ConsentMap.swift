internal import ArgumentParser
internal import Foundation
internal import Operations

/// `consentry consent map`
struct ConsentMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Proposes how the consent files of a source are to be read, or confirms it.",
        discussion: """
            The proposal names every column and every consent of the file. Read it, correct it, replace each "?", and \
            confirm it; it is remembered, and a later version takes its place without removing it. One broad tick such as \
            "Photograph Student" is proposed for use inside the school alone.

            Examples:
              consentry consent map sims.csv --source sims --out mapping.yaml
              consentry consent map --confirm mapping.yaml --source sims
            """
    )

    @Argument(help: "A file of that source.")
    var file: String?

    @Option(help: "Which system it comes from, by a name of your choice, such as sims.")
    var source: ConsentSource

    @Option(help: "Write the proposal to this new file instead of printing it.")
    var out: String?

    @Option(help: "The mapping to confirm.")
    var confirm: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (file == nil) != (confirm == nil) else {
            throw ValidationError("Name a file to make a proposal for, or a mapping with --confirm.")
        }
    }

    func run() async throws {
        if let confirm {
            let yaml = try Files.read(confirm)
            let version = try await options.perform { drive, staff in
                try await ConfirmMapping(on: drive)(yaml, of: source, by: staff)
            }
            return try output.show(
                MappingAnswer(source: source.name, version: version),
                text: "Confirmed: files from “\(source.name)” are read by version \(version) of the mapping."
            )
        }
        guard let file else { return }
        let csv = try Files.read(file)
        let proposal = try await options.perform { drive, staff in
            try await ProposeMapping(on: drive)(csv, of: source, by: staff)
        }
        guard let out else { return Terminal.say(proposal) }
        try Files.create(out, Array(proposal.utf8))
        Terminal.say("Wrote “\(out)”. Read and correct it, then confirm it with --confirm.")
    }
}

private struct MappingAnswer: Encodable {
    let source: String
    let version: Int
}
