internal import ArgumentParser
internal import Foundation
internal import Imaging
internal import Operations
internal import SchoolMedia

/// `consentry inspect`
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "Says what a picture holds beside the picture, and whether it is clean. Changes nothing, needs no drive.",
        discussion: """
            Families and counts are shown, never a value. Exit codes: 0 inspected, 1 refused, 3 some refused.

            Examples:
              consentry inspect IMG_0001.HEIC
              consentry inspect --json ~/Pictures/trip
            """
    )

    @Argument(help: "Pictures, or folders with some.")
    var files: [String]

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name a picture or a folder.") }
    }

    func run() async throws {
        let pool = try Decoders.pool()
        defer { pool.stop() }
        let preparer = ImagePreparer(limits: .standard, decoder: pool.decoder)
        let pictures = InputPicture.all(in: files)
        var answers: [InspectAnswer] = []
        for picture in pictures {
            answers.append(await InspectAnswer(of: picture, preparer))
            Terminal.progress(answers.count, of: pictures.count, "pictures")
        }
        for answer in answers {
            if let reason = answer.reason { Terminal.complain("\(answer.file.printable): \(reason)") }
        }
        let texts = answers.filter { $0.reason == nil }.map(\.text)
        try output.show(answers, text: texts.joined(separator: "\n\n"))
        let refused = answers.count - texts.count
        if refused == answers.count { throw ExitCode(ExitStatus.failed) }
        if refused > 0 { throw PartlyDone(message: "\(refused) of \(answers.count) files were refused.") }
    }
}
