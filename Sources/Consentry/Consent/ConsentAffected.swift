internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent affected`
struct ConsentAffected: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "affected",
        abstract: "Lists where a pupil can be seen: published copies, files handed out, requests.",
        discussion: """
            Example:
              consentry consent affected A0101 --purpose website
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @Option(help: "One purpose; all when left out.")
    var purpose: Purpose?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let affected = try await options.perform { drive, staff in
            try await FindAffected(on: drive)(pupil, purpose: purpose, by: staff)
        }
        let answer = AffectedAnswer(affected)
        try output.show(answer, text: answer.text)
    }
}

/// What is affected, in JSON and in words.
struct AffectedAnswer: Encodable {
    struct Copy: Encodable {
        let copy: PublishedCopyID
        let file: NeutralName
        let purpose: Purpose
        let place: String
        let dueAt: Date
        let takeDowns: [TakeDownID]
    }

    struct HandedOut: Encodable {
        let file: NeutralName
        let purpose: Purpose
        let exportedAt: Date
    }

    let copies: [Copy]
    let handedOut: [HandedOut]
    let requests: [PublicationRequestID]

    init(_ affected: FindAffected.Affected) {
        copies = affected.copies.map {
            Copy(
                copy: $0.id,
                file: $0.file,
                purpose: $0.purpose,
                place: $0.place,
                dueAt: $0.dueAt,
                takeDowns: $0.takeDowns
            )
        }
        handedOut = affected.handedOut.map {
            HandedOut(file: $0.file, purpose: $0.purpose, exportedAt: $0.exportedAt)
        }
        requests = affected.requests
    }

    var text: String {
        let down = copies.map { copy in
            "  take down \(copy.file.rawValue) at \(copy.place) by \(copy.dueAt.ISO8601Format().prefix(10)) (\(copy.copy))"
        }
        let files = handedOut.map { file in
            "  \(file.file.rawValue), exported for \(file.purpose.rawValue) on \(file.exportedAt.ISO8601Format().prefix(10))"
        }
        let waiting = requests.map { "  \($0)" }
        guard !(copies.isEmpty && handedOut.isEmpty && requests.isEmpty) else { return "Nothing is affected." }
        let sections = [
            ("Published and to be seen now:", down), ("Files handed out:", files),
            ("Requests in which the picture will not leave any more:", waiting),
        ]
        return sections.filter { !$0.1.isEmpty }
            .map { ([$0.0] + $0.1).joined(separator: "\n") }
            .joined(separator: "\n")
    }
}
