internal import ArgumentParser
internal import AuditTrail
internal import Operations
internal import SchoolMedia

/// `consentry audit prove`
struct AuditProve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Writes a proof that an entry is in the trail, for a parent or an inspector to keep.",
        discussion: """
            The file (.tlog-proof) holds the entry, which names nobody, and what is needed to check it against the trail's \
            public key, now or in years. Give the key with it: “consentry audit checkpoint --key”.

            Examples:
              consentry audit prove --event c_2k… --to withdrawal.tlog-proof --as office
              consentry audit prove --entry 4711 --to entry.tlog-proof --as c.adair
            """
    )

    @Option(help: "The entry's number, from 0.")
    var entry: Int?

    @Option(help: "A parent's answer, by identifier: the newest entry about it.")
    var event: ConsentEventID?

    @Option(help: "A request, by identifier: the newest entry about it.")
    var request: PublicationRequestID?

    @Option(help: "The new file.")
    var to: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [entry != nil, event != nil, request != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Say which entry: --entry N, --event ID or --request ID.")
        }
    }

    func run() async throws {
        let named = event.map(ProveEntry.Wanted.answer) ?? request.map(ProveEntry.Wanted.request)
        guard let wanted = entry.map(ProveEntry.Wanted.entry) ?? named else { return }
        let proof = try await options.perform { drive, staff in
            try await ProveEntry(on: drive)(wanted, by: staff)
        }
        try Files.create(to, proof.file)
        try output.show(
            ProofAnswer(entry: proof.entry, entries: proof.note.checkpoint?.size ?? 0, file: to),
            text: "Entry \(proof.entry) is in the audit trail; the proof is in \(to)."
        )
    }
}

private struct ProofAnswer: Encodable {
    let entry: Int
    let entries: Int
    let file: String
}
