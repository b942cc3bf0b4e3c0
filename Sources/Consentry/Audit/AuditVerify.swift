internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit verify`
struct AuditVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Checks every line and every checkpoint of the trail and names the first that is not what was signed.",
        discussion: """
            Needs the drive, a copy of it, or an exported trail, and no secret key. Who could write to the drive could also \
            have written a whole new trail: only a checkpoint and a key that were kept elsewhere show that. Exit code 1 \
            when the trail is broken.

            Examples:
              consentry audit verify --drive /srv/consentry
              consentry audit verify --against governors.note --key trail.vkey /media/usb/trail
            """
    )

    @Argument(help: "A folder with an exported trail or a copy of a drive, in place of --drive.")
    var folder: String?

    @OptionGroup var held: HeldOptions
    @OptionGroup var drive: DriveOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let verify = VerifyTrail()
        let (note, key) = (try held.held(), try held.pinned())
        let verification =
            if let folder {
                try verify(folder: folder, against: note, key: key)
            } else {
                try verify(drive: drive.path(), against: note, key: key)
            }
        switch verification {
        case .intact(let entries, let root):
            let witnesses = try folder.map { try verify.witnesses(folder: $0) } ?? verify.witnesses(drive: drive.path())
            if let dispute = witnesses.first(where: { !$0.isGood }) { return try show(dispute) }
            let held = note.flatMap(\.checkpoint).map { " It continues the checkpoint of \($0.size) entries." } ?? ""
            let others = witnesses.map { " " + $0.sentence }.joined()
            let text = "The audit trail is intact: \(entries) entries, root \(root).\(held)\(others)"
            try output.show(
                VerificationAnswer(finding: "intact", entry: nil, sentence: text, entries: entries, root: root),
                text: text
            )
        case .broken(let line):
            try output.show(
                VerificationAnswer(
                    finding: line.what.finding.rawValue,
                    entry: line.entry,
                    sentence: line.sentence,
                    entries: nil,
                    root: nil
                ),
                text: "THE AUDIT TRAIL IS BROKEN (\(line.what.finding.rawValue)). \(line.sentence)"
            )
            throw ExitCode(ExitStatus.failed)
        }
    }

    /// The trail is whole in itself, but not what a witness says.
    private func show(_ dispute: WitnessVerification) throws {
        let finding = dispute.finding?.rawValue ?? ""
        try output.show(
            VerificationAnswer(finding: finding, entry: nil, sentence: dispute.sentence, entries: nil, root: nil),
            text: "THE AUDIT TRAIL IS BROKEN (\(finding)). \(dispute.sentence)"
        )
        throw ExitCode(ExitStatus.failed)
    }
}

private struct VerificationAnswer: Encodable {
    let finding: String
    let entry: Int?
    let sentence: String
    let entries: Int?
    let root: String?
}
