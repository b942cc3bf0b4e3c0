internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit checkpoint`
struct AuditCheckpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Prints the newest checkpoint of the trail, or its public keys, to be kept elsewhere.",
        discussion: """
            Whoever holds a checkpoint can find out later whether the trail still says what it said: see “consentry audit \
            verify --against”. It names nobody. Needs the drive and no secret key.

            Examples:
              consentry audit checkpoint > 2026-11-27.note
              consentry audit checkpoint --key > trail.vkey
            """
    )

    @Flag(help: "Print the public key in use instead.")
    var key = false

    @OptionGroup var drive: DriveOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let newest = try ReadCheckpoint()(drive: drive.path())
        guard !key else {
            try output.show(newest.key, text: newest.key)
            return
        }
        try output.show(
            CheckpointAnswer(note: String(decoding: newest.note.bytes, as: UTF8.self), key: newest.key),
            text: String(decoding: newest.note.bytes.dropLast(), as: UTF8.self)
        )
    }
}

private struct CheckpointAnswer: Encodable {
    let note: String
    let key: String
}
