internal import ArgumentParser
internal import Foundation

/// Runs the command and ends with one of the documented exit codes.
@main
enum Program {
    static func main() async {
        do {
            var command = try ConsentryCommand.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let partly = error as? PartlyDone {
            Terminal.complain(partly.message)
            exit(ExitStatus.partlyDone)
        }
        // The command has said everything already.
        if let code = error as? ExitCode { exit(code.rawValue) }
        if let report = FailureReport(error) {
            Terminal.complain(report.text)
            exit(report.exitCode)
        }
        switch ConsentryCommand.exitCode(for: error) {
        case .success:
            ConsentryCommand.exit(withError: error)
        case .validationFailure:
            Terminal.complain(ConsentryCommand.fullMessage(for: error))
            exit(ExitStatus.usage)
        default:
            Terminal.complain("consentry: \(ConsentryCommand.message(for: error))")
            exit(ExitStatus.failed)
        }
    }
}

/// The documented exit codes.
enum ExitStatus {
    static let failed: Int32 = 1
    static let usage: Int32 = 2
    static let partlyDone: Int32 = 3
    /// The audit trail could not be flushed to the drive: nobody knows what is on it until it is opened again.
    static let driveFailed: Int32 = 70
}

/// Thrown after a command has done part of its work and said so.
struct PartlyDone: Error {
    let message: String
}
