internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// What a person kept of a trail, named on the command line.
struct HeldOptions: ParsableArguments {
    @Option(help: "A checkpoint of this trail that was kept elsewhere: a file with the signed note, or a proof.")
    var against: String?

    @Option(help: "The trail's public key that was kept elsewhere (NAME+ID+KEY), or a file with it.")
    var key: String?

    /// - Throws: `Refusal` when the file cannot be read or is not a checkpoint.
    func held() throws -> SignedNote? {
        guard let against else { return nil }
        let bytes = try Files.read(against)
        guard let note = SignedNote(bytes) ?? InclusionProof(file: bytes)?.note, note.checkpoint != nil else {
            throw Refusal(
                .invalid,
                code: "checkpoint",
                "The file “\(against)” is not a checkpoint. Take it as it was sent: three lines, an empty line, signatures."
            )
        }
        return note
    }

    /// - Throws: `Refusal` when it is neither a key nor a file with one.
    func pinned() throws -> NoteVerifierKey? {
        guard let key else { return nil }
        if let given = NoteVerifierKey(key) { return given }
        let text = String(decoding: try Files.read(key), as: UTF8.self)
        let word = text.split(separator: "\n").last?.split(separator: " ").first
        guard let read = word.flatMap({ NoteVerifierKey(String($0)) }) else {
            throw Refusal(
                .invalid,
                code: "key",
                "“\(key)” is not a public key. It looks like consentry/drive_…+0a1b2c3d+AbC…, in one piece."
            )
        }
        return read
    }
}
