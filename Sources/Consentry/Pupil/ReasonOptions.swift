internal import ArgumentParser
internal import Foundation
internal import Operations

/// Why something is done, read from where other people on the machine do not see it.
struct ReasonOptions: ParsableArguments {
    @Option(help: "A file with the reason, which is kept sealed; delete the file afterwards.")
    var reasonFile: String?

    @Option(parsing: .unconditional, help: "“-” reads the reason, which is kept sealed, from standard input.")
    var reason: String?

    func validate() throws {
        guard reason == nil || reason == "-" else {
            throw ValidationError(
                "What is typed on the command line can be read by others on this machine. Use --reason - or --reason-file."
            )
        }
        guard reason == nil || reasonFile == nil else {
            throw ValidationError("Give the reason once: with --reason - or with --reason-file FILE.")
        }
    }

    /// - Throws: `Refusal` when it cannot be read as text.
    func text() throws -> String? {
        let bytes: [UInt8]
        if let reasonFile {
            bytes = try Files.read(reasonFile)
        } else if reason != nil {
            bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        } else {
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.invalid, code: "reason", "The reason is not text in UTF-8. Save it as plain text.")
        }
        return text
    }
}
