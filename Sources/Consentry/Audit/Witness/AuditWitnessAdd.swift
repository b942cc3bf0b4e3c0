internal import ArgumentParser
internal import Operations

/// `consentry audit witness add`
struct AuditWitnessAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a witness by its public key; nothing is sent until “witness submit”.",
        discussion: """
            The other school prints its key with “consentry witness key”. Without an address, checkpoints go there and back \
            on a stick: “witness request” and “witness accept”. Added once more with the same key, it gets another address.

            Example:
              consentry audit witness add trust KEY https://trust.example/witness --as k.bassett
            """
    )

    @Argument(help: "What it is to be called here: small letters, digits, hyphens.")
    var name: String

    @Argument(help: "Its public key, one line.")
    var key: String

    @Argument(help: "Where it takes checkpoints: the address before /add-checkpoint.")
    var address: String?

    @OptionGroup var options: StaffOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await Witnesses(on: drive).add(name, key, at: address, by: staff)
        }
        Terminal.say(
            address == nil
                ? "Added. Take checkpoints there with “consentry audit witness request \(name) --to FILE”."
                : "Added. Nothing is sent until you say “consentry audit witness submit”."
        )
    }
}
