internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit witness request`
struct AuditWitnessRequest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Writes what a witness needs to sign the newest checkpoint, for the way there on a stick.",
        discussion: """
            The witness signs it with “consentry witness cosign”, or with any program for c2sp.org/tlog-witness; bring back \
            what it answers with “consentry audit witness accept”.

            Example:
              consentry audit witness request trust --to /media/usb/request --as k.bassett
            """
    )

    @Argument(help: "The witness.")
    var name: String

    @Option(help: "The new file.")
    var to: String

    @OptionGroup var options: StaffOptions

    func run() async throws {
        let request = try await options.perform { drive, staff in
            try await Witnesses(on: drive).request(to: name, by: staff)
        }
        try Files.create(to, request.bytes)
        Terminal.say("The request is in \(to).")
    }
}
