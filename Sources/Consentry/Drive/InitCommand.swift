internal import ArgumentParser
internal import Foundation
internal import Imaging
internal import Operations
internal import SchoolMedia

/// `consentry init`
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Creates an empty drive and its root key.",
        discussion: """
            The root key is written to a file outside the drive. Without it nothing on the drive can be read, by anybody: \
            keep a copy in the school's safe.

            Example:
              consentry init --drive /srv/consentry --root-key /media/usb/consentry.key
            """
    )

    @OptionGroup var drive: KeyedDriveOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let created = try await Drive.create(
            at: drive.drive.path(),
            rootKeyPath: drive.rootKeyPath(),
            decoder: try Decoders.pool().decoder,
            time: .system
        )
        let answer = InitAnswer(
            drive: created.drive.path,
            rootKey: try drive.rootKeyPath(),
            bootstrapToken: created.bootstrapToken
        )
        try created.drive.close()
        try output.show(
            answer,
            text: """
                The drive is in \(answer.drive).
                Its root key is in \(answer.rootKey). Without it nothing can be read: keep a copy in the school's safe.
                Bootstrap token for staff calls through the API, told only now: \(answer.bootstrapToken)
                """
        )
    }
}

private struct InitAnswer: Encodable {
    let drive: String
    let rootKey: String
    let bootstrapToken: String
}
