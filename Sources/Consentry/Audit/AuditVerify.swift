internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit verify`
struct AuditVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks every line of the trail and names the first that was changed, is missing, moved or cut.",
        discussion: """
            Needs the drive or a copy of it, and no key. Exit code 1 when the trail is broken.

            Example:
              consentry audit verify --drive /srv/consentry
            """
    )

    @OptionGroup var drive: DriveOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        switch try VerifyTrail()(drive: drive.path()) {
        case .intact(let entries, let root):
            try output.show(
                VerificationAnswer(intact: true, entries: entries, root: root, fault: nil),
                text: "The audit trail is intact: \(entries) entries, root \(root)."
            )
        case .broken(let line):
            try output.show(
                VerificationAnswer(intact: false, entries: nil, root: nil, fault: line.sentence),
                text: "THE AUDIT TRAIL IS BROKEN. \(line.sentence)"
            )
            throw ExitCode(ExitStatus.failed)
        }
    }
}

private struct VerificationAnswer: Encodable {
    let intact: Bool
    let entries: Int?
    let root: String?
    let fault: String?
}
