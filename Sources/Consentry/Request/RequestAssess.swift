internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request assess`
struct RequestAssess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Tells which pictures of a request may leave now and why the others may not; lets nothing out.",
        discussion: """
            Words that may be pupils' names are shown; see “consentry request resolve-name”.

            Example:
              consentry request assess q_… --as e.kaya
            """
    )

    @Argument(help: "The request.")
    var request: PublicationRequestID

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let rows = try await options.perform { drive, staff in
            let audience = Audience(of: staff)
            return try await AssessRequest(on: drive)(request, by: staff)
                .map { VerdictAnswer($0.item.asset, $0.verdict, elsewhere: $0.elsewhere, for: audience) }
        }
        try output.show(rows, text: rows.map(\.text).joined(separator: "\n"))
    }
}

extension VerdictAnswer {
    /// The same in words.
    var text: String {
        let lines = reasons.map { "  \($0.rule.rawValue): \($0.sentence)" }
        let advice = warnings.map { "  look again, \($0.rule.rawValue): \($0.sentence)" }
        let help = remedies.map { "  to do: \($0)" }
        let words = (possibleFor ?? []).map(\.rawValue).joined(separator: ", ")
        let others = words.isEmpty ? [] : ["  possible now for: \(words)."]
        return (["\(asset): \(permitted ? "may leave" : "refused")"] + lines + advice + help + others)
            .joined(separator: "\n")
    }
}
