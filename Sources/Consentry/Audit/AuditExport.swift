internal import ArgumentParser
internal import AuditTrail
internal import Operations

/// `consentry audit export`
struct AuditExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Copies the audit trail to a folder, such as one on a USB stick, with a program that checks it.",
        discussion: """
            The folder must be new or empty, or hold an earlier copy of this trail, which is then continued; when the trail \
            does not continue that copy, nothing is written and the answer says so loudly.

            Example:
              consentry audit export --to /media/usb/trail --as c.adair
            """
    )

    @Option(help: "The folder; it is made when it is not there.")
    var to: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let copy = try await options.perform { drive, staff in try await ExportTrail(on: drive)(to: to, by: staff) }
        let earlier = copy.earlier.map { ", continuing the earlier copy of \($0)" } ?? ""
        try output.show(
            ExportAnswer(
                folder: to,
                entries: copy.checkpoint.size,
                root: copy.checkpoint.root.base64Text,
                key: copy.key,
                earlier: copy.earlier
            ),
            text: """
                Copied \(copy.checkpoint.size) entries to \(to)\(earlier), and checked them there.
                The trail's public key, to be written down once elsewhere: \(copy.key)
                To check the copy on any computer: python3 verify-trail .
                """
        )
    }
}

private struct ExportAnswer: Encodable {
    let folder: String
    let entries: Int
    let root: String
    let key: String
    let earlier: Int?
}
