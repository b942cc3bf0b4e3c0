internal import ArgumentParser
internal import Operations

/// `consentry audit witness accept`
struct AuditWitnessAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Takes a checkpoint that a witness has signed, brought on a stick.",
        discussion: """
            Example:
              consentry audit witness accept /media/usb/signed.note --as k.bassett
            """
    )

    @Argument(help: "The file with the signed checkpoint.")
    var file: String

    @OptionGroup var options: StaffOptions

    func run() async throws {
        let note = try Files.read(file)
        let signed = try await options.perform { drive, staff in
            try await Witnesses(on: drive).accept(note, by: staff)
        }
        Terminal.say("\(signed.witness) signed \(signed.entries) entries; its signature is kept.")
    }
}
