internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry pupil protect`
struct PupilProtect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect",
        abstract: "Marks a pupil who must not be photographed or published; what is out has to come down at once.",
        discussion: """
            Nobody can override it. The reason is sealed and shown to the safeguarding lead alone.

            Examples:
              consentry pupil protect A0101 --never-publish --reason-file order.txt --as c.adair
              consentry pupil protect A0101 --do-not-photograph --reason - --as c.adair
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @Flag(help: "What must not be done.")
    var mark: Mark

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    enum Mark: String, EnumerableFlag {
        case neverPublish
        case doNotPhotograph
    }

    func run() async throws {
        let text = try reason.text()
        let outcome = try await options.perform { drive, staff in
            let protection: Protection = mark == .neverPublish ? .neverPublish : .doNotPhotograph
            return try await ProtectPupil(on: drive).protect(pupil, protection, because: text, by: staff)
        }
        try output.show(
            ProtectionOutcomeAnswer(outcome),
            text: "The pupil is protected from now on." + outcome.toComeDown
        )
    }
}

/// `consentry pupil unprotect`
struct PupilUnprotect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unprotect",
        abstract: "Ends a pupil's protection: from now on the family's answers alone count.",
        discussion: """
            A list of pupils that still marks the pupil as protected protects the pupil again.

            Example:
              consentry pupil unprotect A0101 --reason-file lifted.txt --as c.adair
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let text = try reason.text()
        let outcome = try await options.perform { drive, staff in
            try await ProtectPupil(on: drive).unprotect(pupil, because: text, by: staff)
        }
        try output.show(
            ProtectionOutcomeAnswer(outcome),
            text: "The protection has ended. The answers alone count now."
        )
    }
}

/// What holds after a change, in JSON.
struct ProtectionOutcomeAnswer: Encodable {
    let change: ProtectionChangeID
    let protection: Protection
    let takeDowns: [TakeDownID]

    init(_ outcome: ProtectPupil.Outcome) {
        change = outcome.change
        protection = outcome.protection
        takeDowns = outcome.takeDowns
    }
}

extension ProtectPupil.Outcome {
    fileprivate var toComeDown: String {
        takeDowns.isEmpty
            ? " Nothing that is out shows the pupil."
            : " \(counted(takeDowns.count, "take-down")) opened; see “consentry takedown list”."
    }
}
