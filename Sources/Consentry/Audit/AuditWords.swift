internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations

/// `consentry audit words`
struct AuditWords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Says the newest checkpoint as 32 numbered words, as they stand on the weekly sheet.",
        discussion: """
            Needs the drive or a copy of it, and no key. Two people who read the words to each other compare 32 bytes.

            Example:
              consentry audit words --drive /srv/consentry
            """
    )

    @OptionGroup var drive: DriveOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let note = try ReadCheckpoint()(drive: drive.path()).note
        guard let checkpoint = note.checkpoint else { throw AuditLogError.noLog }
        let words = CheckpointWords.words(of: checkpoint.root)
        let rows = stride(from: 0, to: words.count, by: 4).map { start in
            words.indices[start..<min(start + 4, words.count)].map { number in
                "\(number + 1)".trailing(3) + " " + words[number].leading(10)
            }
            .joined(separator: " ")
        }
        try output.show(
            WordsAnswer(origin: checkpoint.origin, entries: checkpoint.size, words: words),
            text: (["\(checkpoint.origin): \(checkpoint.size) entries"] + rows).joined(separator: "\n")
        )
    }
}

private struct WordsAnswer: Encodable {
    let origin: String
    let entries: Int
    let words: [String]
}
