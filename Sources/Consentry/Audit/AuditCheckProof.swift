internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations

/// `consentry audit check-proof`
struct AuditCheckProof: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-proof",
        abstract: "Checks a proof that somebody kept, with the trail's public key and nothing else.",
        discussion: """
            A .tlog-proof shows that an entry is in the trail. A .tlog-consistency shows that the trail continues an older \
            checkpoint, which --against names. Exit code 1 when it does not.

            Examples:
              consentry audit check-proof withdrawal.tlog-proof --key trail.vkey
              consentry audit check-proof later.tlog-consistency --against held.note --key trail.vkey
            """
    )

    @Argument(help: "The file with the proof.")
    var file: String

    @OptionGroup var held: HeldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        guard let key = try held.pinned() else {
            throw ValidationError("Say which public key: --key KEY, or --key FILE.")
        }
        let check = try check(try Files.read(file), key)
        try output.show(ProofCheckAnswer(proven: check.isGood, sentence: check.sentence), text: check.sentence)
        guard check.isGood else { throw ExitCode(ExitStatus.failed) }
    }

    private func check(_ bytes: [UInt8], _ key: NoteVerifierKey) throws -> ProofCheck {
        if let proof = InclusionProof(file: bytes) { return proof.check(key: key) }
        guard let proof = ConsistencyProof(file: bytes) else {
            throw Refusal(
                .invalid,
                code: "proof",
                "The file “\(file)” is not a proof, or it was changed. Take the file as it was handed over."
            )
        }
        guard let note = try held.held() else {
            throw ValidationError("Say which older checkpoint you hold: --against FILE.")
        }
        return proof.check(against: note, key: key)
    }
}

private struct ProofCheckAnswer: Encodable {
    let proven: Bool
    let sentence: String
}

extension ProofCheck {
    fileprivate var isGood: Bool {
        switch self {
        case .proven, .consistent: true
        case .otherLog, .wrongKey, .doesNotFit, .withoutEntry, .malformed: false
        }
    }

    /// What came of it, in full sentences.
    fileprivate var sentence: String {
        switch self {
        case .proven(let checkpoint, let entry):
            "PROVEN. Entry \(entry.number) of the audit trail \(checkpoint.origin) is: \(entry.draft.text(numbered: entry.number))."
        case .consistent(let checkpoint):
            "PROVEN. The audit trail \(checkpoint.origin) with \(checkpoint.size) entries continues the checkpoint that "
                + "you hold: nothing in it was changed or taken away."
        case .otherLog: "NOT PROVEN. The proof belongs to another audit trail than the key."
        case .wrongKey:
            "NOT PROVEN. The proof is not signed with this key. If the key was changed, check it with the key of its time."
        case .doesNotFit: "NOT PROVEN. The entry, or the older checkpoint, is not in the audit trail that was signed."
        case .withoutEntry: "NOT PROVEN. The file does not bring the entry that it is about."
        case .malformed: "NOT PROVEN. What is signed is not an entry of an audit trail, or not the one of its number."
        }
    }
}
