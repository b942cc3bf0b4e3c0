internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry witness cosign`
struct WitnessCosign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosign",
        abstract:
            "Signs another school's checkpoint that was brought on a stick, when it continues what was signed before.",
        discussion: """
            The file is what “consentry audit witness request” wrote there.

            Example:
              consentry witness cosign /media/usb/request --to /media/usb/signed.note
            """
    )

    @Argument(help: "The request.")
    var file: String

    @Option(help: "The new file with the signed checkpoint.")
    var to: String

    @OptionGroup var drive: KeyedDriveOptions

    func run() async throws {
        let request = try Files.read(file)
        let opened = try await drive.open()
        let answer = try await CosignCheckpoint(on: opened)(request)
        try opened.close()
        try Files.create(to, answer.signedNote().bytes)
        Terminal.say("Signed. Take \(to) back to the other school.")
    }
}

extension CosignCheckpoint.Answer {
    /// - Throws: why nothing was signed, for a person.
    fileprivate func signedNote() throws(Refusal) -> SignedNote {
        switch self {
        case .signed(let note, _): return note
        case .unknownLog:
            throw Refusal(
                .notFound,
                code: "unknown-log",
                "This drive is no witness of that trail. Add it with “consentry witness add-log”."
            )
        case .notSigned:
            throw Refusal(
                .forbidden,
                code: "wrong-key",
                "The checkpoint is not signed by the key of that trail which this drive knows."
            )
        case .malformed:
            throw Refusal(
                .invalid,
                code: "request",
                "This file is not a request as “consentry audit witness request” writes it."
            )
        case .staleSize(let size):
            throw Refusal(
                .conflict,
                code: "stale",
                "The last checkpoint signed here has \(size) entries, and the request begins elsewhere. Accept that "
                    + "signature at the other school first, and make a new request."
            )
        case .inconsistent:
            throw Refusal(
                .conflict,
                code: "rewritten",
                "THAT TRAIL DOES NOT CONTINUE WHAT WAS SIGNED HERE BEFORE. It was rewritten. Keep this file, and speak to "
                    + "that school's safeguarding lead and a governor."
            )
        }
    }
}
