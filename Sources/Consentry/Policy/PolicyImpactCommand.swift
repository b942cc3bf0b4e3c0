internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry policy impact`
struct PolicyImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Lists the pictures that a policy would newly allow or block; puts nothing in force.",
        discussion: """
            Every declared picture is decided about under the policy in force and under the new one, for each purpose.

            Example:
              consentry policy impact new-policy.yaml --as r.whitcombe
            """
    )

    @Argument(help: "The YAML file.")
    var file: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let yaml = try Files.read(file)
        let answer = try await options.perform { drive, staff in
            PolicyImpactAnswer(try await AssessImpact(on: drive)(yaml, by: staff), for: Audience(of: staff))
        }
        try output.show(answer, text: answer.text)
    }
}

/// What a policy would change, in JSON and in words.
struct PolicyImpactAnswer: Encodable, Sendable {
    struct Change: Encodable, Sendable {
        let asset: AssetID
        let purpose: Purpose
        let reasons: [VerdictAnswer.Line]

        init(_ asset: AssetID, _ purpose: Purpose, _ verdict: Verdict, for audience: Audience) {
            self.asset = asset
            self.purpose = purpose
            reasons = VerdictAnswer(asset, verdict, for: audience).reasons
        }

        func text(_ sign: String) -> [String] {
            ["  \(sign) \(asset) \(purpose.rawValue)"] + reasons.map { "      \($0.rule.rawValue): \($0.sentence)" }
        }
    }

    struct Copy: Encodable, Sendable {
        let copy: PublishedCopyID
        let change: Change
    }

    let policy: String
    let policyInForce: String?
    let pictures: Int
    let newlyAllowedPictures: Int
    let newlyBlockedPictures: Int
    let newlyAllowed: [Change]
    let newlyBlocked: [Change]
    let copies: [Copy]

    init(_ impact: PolicyImpact, for audience: Audience) {
        policy = impact.policy.hash
        policyInForce = impact.inForce
        pictures = impact.pictures
        newlyAllowedPictures = impact.newlyAllowedPictures
        newlyBlockedPictures = impact.newlyBlockedPictures
        newlyAllowed = impact.newlyAllowed.map { Change($0.asset, $0.purpose, $0.verdict, for: audience) }
        newlyBlocked = impact.newlyBlocked.map { Change($0.asset, $0.purpose, $0.verdict, for: audience) }
        copies = impact.copies.map {
            Copy(copy: $0.id, change: Change($0.asset, $0.purpose, $0.verdict, for: audience))
        }
    }

    /// The counts in one sentence each.
    var summary: [String] {
        [
            "Looked at \(counted(pictures, "declared picture")).",
            "Would newly allow \(counted(newlyAllowedPictures, "picture")), newly block \(newlyBlockedPictures).",
        ]
    }

    var text: String {
        let allowed = newlyAllowed.flatMap { $0.text("+") }
        let blocked = newlyBlocked.flatMap { $0.text("-") }
        let head =
            copies.isEmpty ? [] : ["To be seen now, and no longer allowed: \(counted(copies.count, "published copy"))."]
        let live = copies.flatMap { ["  \($0.copy)"] + $0.change.text("-") }
        return (summary + allowed + blocked + head + live).joined(separator: "\n")
    }
}

/// "1 picture", "7 pictures", "2 published copies".
func counted(_ number: Int, _ noun: String) -> String {
    guard number != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
}
