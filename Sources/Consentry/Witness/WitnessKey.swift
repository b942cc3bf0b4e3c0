internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry witness key`
struct WitnessKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Prints the public key with which this drive signs as a witness, for the other school.",
        discussion: """
            Example:
              consentry witness key
            """
    )

    @OptionGroup var drive: KeyedDriveOptions

    func run() async throws {
        let opened = try await drive.open()
        Terminal.say(try WitnessedLogs(on: opened).ownKey().text)
        try opened.close()
    }
}
