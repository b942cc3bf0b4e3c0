internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit rotate-key`
struct AuditRotateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Changes the key that signs the trail. The old key signs that it hands over to the new one.",
        discussion: """
            Give the new public key to whoever verifies the trail elsewhere; the old one still leads to it. A server that \
            is running goes on with the new key by itself.

            Example:
              consentry audit rotate-key --as a.tech
            """
    )

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let key = try await options.perform { drive, staff in try await RotateLogKey(on: drive)(by: staff) }
        try output.show(["key": key.text], text: "The audit trail is signed with a new key:\n\(key.text)")
    }
}
