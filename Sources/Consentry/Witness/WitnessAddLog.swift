internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry witness add-log`
struct WitnessAddLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-log",
        abstract: "Makes this drive a witness of another school's audit trail, by that trail's public key.",
        discussion: """
            The other school prints the key with “consentry audit checkpoint --key”. From then on the server answers POST \
            /witness/add-checkpoint for that trail (c2sp.org/tlog-witness).

            Example:
              consentry witness add-log KEY --as k.bassett
            """
    )

    @Argument(help: "The trail's public key, one line.")
    var key: String

    @Flag(help: "The other school changed its key: use this one from now on.")
    var replace = false

    @OptionGroup var options: StaffOptions

    func run() async throws {
        let name = try await options.perform { drive, staff in
            try await WitnessedLogs(on: drive).add(key, replace ? .getsThisKey : .isRefused, by: staff).name
        }
        Terminal.say("This drive is a witness of \(name).")
    }
}
