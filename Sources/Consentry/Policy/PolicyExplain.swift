internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry policy explain`
struct PolicyExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says in plain English what a policy file, or the policy in force, makes the program do.",
        discussion: """
            Examples:
              consentry policy explain --as g.lund
              consentry policy explain Samples/policies/ashmole.yaml
            """
    )

    @Argument(help: "The YAML file, which needs no drive; without one, the policy in force.")
    var file: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        if let file {
            let reading = try CheckPolicy()(Files.read(file))
            for warning in reading.warnings { Terminal.complain("Warning, \(FailureReport.list([warning]))") }
            try show(PolicyExplanationAnswer(reading.policy))
        } else {
            let inForce = try await options.perform { drive, _ in try await drive.policyInForceWithDates() }
            try show(PolicyExplanationAnswer(inForce))
        }
    }

    private func show(_ answer: PolicyExplanationAnswer) throws {
        try output.show(answer, text: answer.text)
    }
}

private struct PolicyExplanationAnswer: Encodable {
    let school: String
    let version: String
    let hash: String
    var adoptedAt: Date?
    var reviewBy: Date?
    var reviewOverdue: Bool?
    let sections: [PolicyExplanation.Section]

    init(_ policy: Policy) {
        school = policy.school
        version = policy.version
        hash = policy.hash
        sections = PolicyExplanation(of: policy).sections
    }

    init(_ inForce: PolicyInForce) {
        self.init(inForce.policy)
        adoptedAt = inForce.adoptedAt
        reviewBy = inForce.reviewBy
        reviewOverdue = inForce.reviewBy == nil ? nil : inForce.isReviewOverdue
    }

    var text: String {
        let head = ["\(school), policy \(version)", "SHA-256 \(hash)"] + dates
        return
            (head
            + sections.flatMap { section in
                ["", section.title] + section.lines.map { "  \($0.rule.rawValue): \($0.sentence)" }
            })
            .joined(separator: "\n")
    }

    private var dates: [String] {
        guard let adoptedAt else { return [] }
        let since = "In force since \(adoptedAt.formatted(.iso8601))."
        guard let reviewBy else { return [since] }
        let verb = reviewOverdue == true ? "was to be" : "is to be"
        return [since, "It \(verb) looked at again by \(reviewBy.formatted(.iso8601)) (R37)."]
    }
}
