internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry takedown close`
struct TakeDownClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Confirms that something is down, and how; the copy is recorded as down.",
        discussion: """
            With --scan, a folder with a dump of the website is searched first; a task whose file is still in it stays \
            open, unless it is found only where the same picture is recorded at another address. Exit code 3 when some \
            stayed open, 1 when all did.

            Example:
              consentry takedown close t_… t_… --how removed --scan /mnt/website-dump --as e.kaya
            """
    )

    @Argument(help: "The take-downs.")
    var tasks: [TakeDownID]

    @Option(
        help: "removed, replaced, recalled, paper-collected or cannot-be-recalled."
    )
    var how: TakeDown.Ending

    @Option(help: "What else there is to say; kept sealed.")
    var note: String?

    @Option(help: "A folder with a dump of the website, to look whether the files are really gone.")
    var scan: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard how != .located else {
            throw ValidationError(
                "Where a file went is recorded with “consentry copy record”; that closes the question."
            )
        }
    }

    func run() async throws {
        let results = try await options.perform { drive, staff in
            let seen = try await scan.asyncMap { try await ScanPublished(on: drive)($0, by: staff).sightings } ?? []
            return try await CloseTakeDowns(on: drive)(tasks, how, note: note, unlessSeen: seen, by: staff)
        }
        let answers = results.map(ClosingAnswer.init)
        try output.show(answers, text: answers.map(\.text).joined(separator: "\n"))
        let open = answers.filter { $0.result == "still-there" }.count
        guard open > 0 else { return }
        guard open < answers.count else {
            throw Refusal(
                .conflict,
                code: "still-there",
                "Nothing was closed: every file is still there.",
                rule: .takeDown
            )
        }
        throw PartlyDone(message: "\(open) of \(answers.count) stay open.")
    }
}

private struct ClosingAnswer: Encodable {
    let takeDown: TakeDownID
    let result: String
    let text: String

    private enum CodingKeys: CodingKey {
        case takeDown, result
    }

    init(_ result: CloseTakeDowns.Result) {
        switch result {
        case .closed(let id):
            (takeDown, self.result, text) = (id, "closed", "\(id): closed.")
        case .stillThere(let id, let file):
            (takeDown, self.result, text) = (id, "still-there", "\(id): stays open; \(file.rawValue) is still there.")
        case .closedBefore(let id):
            (takeDown, self.result, text) = (id, "closed-before", "\(id): was closed before.")
        }
    }
}

extension Optional {
    /// Transforms the value, if there is one.
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
