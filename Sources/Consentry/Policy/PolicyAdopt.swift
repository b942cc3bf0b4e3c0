internal import SchoolMedia
internal import ArgumentParser
internal import Operations

/// `consentry policy adopt`
struct PolicyAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Puts a policy in force, signed off by the headteacher or a nominee.",
        discussion: """
            Says how many declared pictures it newly allows and blocks; “consentry policy impact” lists them. A policy that \
            newly allows some is put in force only with --confirm-impact.

            Example:
              consentry policy adopt policy.yaml --as r.whitcombe
            """
    )

    @Argument(help: "The YAML file.")
    var file: String

    @Flag(help: "Put it in force although it newly allows pictures.")
    var confirmImpact = false

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let yaml = try Files.read(file)
        let adoption = try await options.perform { drive, staff in
            let answer = AdoptionAnswer(
                try await AdoptPolicy(on: drive)(
                    yaml,
                    newlyAllowed: confirmImpact ? .confirmed : .refuse,
                    by: staff
                )
            )
            return answer
        }
        try output.show(adoption, text: adoption.text)
    }
}

private struct AdoptionAnswer: Encodable, Sendable {
    let school: String
    let version: String
    let hash: String
    let pictures: Int
    let newlyAllowedPictures: Int
    let newlyBlockedPictures: Int
    let copiesNoLongerAllowed: Int
    let takeDownsOpened: Int

    init(_ adoption: AdoptPolicy.Adoption) {
        school = adoption.policy.school
        version = adoption.policy.version
        hash = adoption.policy.hash
        pictures = adoption.impact.pictures
        newlyAllowedPictures = adoption.impact.newlyAllowedPictures
        newlyBlockedPictures = adoption.impact.newlyBlockedPictures
        copiesNoLongerAllowed = adoption.impact.copies.count
        takeDownsOpened = adoption.takeDowns
    }

    var text: String {
        let inForce = "Policy \(version) of \(school) is in force (SHA-256 \(hash.prefix(16))…)."
        guard pictures > 0 else { return inForce }
        let impact =
            "It newly allows \(counted(newlyAllowedPictures, "picture")) and newly blocks \(newlyBlockedPictures), "
            + "of \(counted(pictures, "declared picture"))."
        guard takeDownsOpened > 0 else { return inForce + "\n" + impact }
        return inForce + "\n" + impact
            + "\nTake-downs opened: \(takeDownsOpened). See “consentry takedown list --by-place”."
    }
}
