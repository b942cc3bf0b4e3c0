internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit key`
struct AuditKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Prints the trail's public key, to be written down elsewhere and given to witnesses.",
        discussion: """
            Needs the drive or a copy of it, and no secret. Keys that were used before come first.

            Example:
              consentry audit key --drive /srv/consentry
            """
    )

    @OptionGroup var drive: DriveOption

    func run() throws {
        let keys = try ShowCheckpoint.keysOfDrive(at: drive.path())
        Terminal.say(keys.terms.map(\.key.text).joined(separator: "\n"))
    }
}
