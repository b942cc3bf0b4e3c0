internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry pupil protection`
struct PupilProtection: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protection",
        abstract: "Tells the safeguarding lead, and nobody else, whether and why a pupil is protected.",
        discussion: """
            Example:
              consentry pupil protection A0101 --as c.adair
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let answer = try await options.perform { drive, staff in
            ProtectionAnswer(try await ReadProtection(on: drive)(pupil, by: staff))
        }
        try output.show(answer, text: answer.text)
    }
}

/// A protection and how it came to be, in JSON and in words.
private struct ProtectionAnswer: Encodable, Sendable {
    struct Change: Encodable, Sendable {
        let change: ProtectionChangeID
        let from: Protection
        let to: Protection
        let reason: String?
        let at: Date
        let by: String
    }

    let protection: Protection
    let changes: [Change]

    init(_ answer: ReadProtection.Answer) {
        protection = answer.protection
        changes = answer.changes.map {
            Change(change: $0.id, from: $0.earlier, to: $0.later, reason: $0.reason, at: $0.at, by: $0.by)
        }
    }

    var text: String {
        let lines = changes.map { change in
            let reason = change.reason?.replacing("\n", with: "\n    ") ?? "no reason is on record"
            return
                "  \(change.at.ISO8601Format()), \(change.by): from \(change.from.phrase) to \(change.to.phrase)\n    \(reason)"
        }
        return (["Now: \(protection.phrase)."] + lines).joined(separator: "\n")
    }
}

extension Protection {
    fileprivate var phrase: String {
        switch self {
        case .none: "not protected"
        case .neverPublish: "never publish"
        case .doNotPhotograph: "do not photograph"
        }
    }
}
