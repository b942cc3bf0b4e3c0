internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry policy show`
struct PolicyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows the policy in force.")

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let policy = try await options.perform { drive, _ in try await AdoptPolicy(on: drive).inForce() }
        let purposes = policy.purposes.sorted { $0.key < $1.key }
        let lines = purposes.map { "  \($0.key.rawValue): \($0.value.basis.rawValue), \($0.value.longEdge) pixels" }
        let questions = policy.checklist.enumerated().map { "  \($0.offset + 1). \($0.element)" }
        try output.show(
            ["version": policy.version, "hash": policy.hash, "school": policy.school],
            text: (["\(policy.school), policy \(policy.version)", "SHA-256 \(policy.hash)", "Purposes:"] + lines
                + ["Checklist:"] + questions).joined(separator: "\n")
        )
    }
}
