internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent show`
struct ConsentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows for each purpose whether a pupil may be shown, now or at another moment, and because of what.",
        discussion: """
            In the past, what had been written down by then counts, and the policy that was in force; in the future, what \
            is on record now.

            Examples:
              consentry consent show A0101 --as m.hale
              consentry consent show A0101 --at 2026-10-14T09:00:00Z --as m.hale
            """
    )

    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @Option(help: "The moment, such as 2026-11-21T08:00:00Z, or a day for its beginning in UTC; now when left out.")
    var at: MomentArgument?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lines = try await options.perform { drive, staff in
            try await ShowConsent(on: drive)(pupil, at: at?.date, by: staff)
        }
        let answers = lines.map(ShowingAnswer.init)
        try output.show(answers, text: answers.map(\.text).joined(separator: "\n"))
    }
}

/// One purpose and medium, in JSON and in words.
private struct ShowingAnswer: Encodable {
    struct Answer: Encodable {
        let answer: ConsentEventID
        let given: ConsentEvent.Answer
        let effectiveFrom: Date
        let expires: Date?
        let recordedAt: Date
        let mistakeSince: Date?
        let counts: Bool
        let sentence: String
    }

    let purpose: Purpose
    let medium: Medium
    let basis: PurposeRule.Basis?
    let standing: String
    let mayBeShown: Bool
    let until: Date?
    let since: Date?
    let sentence: String
    let answers: [Answer]

    init(_ line: ShowConsent.Line) {
        purpose = line.purpose
        medium = line.medium
        basis = line.showing.basis
        standing = line.showing.word
        mayBeShown = line.showing.isAllowed
        until = line.showing.until
        since = line.showing.since
        sentence = line.sentence
        answers = line.answers.map { answer in
            Answer(
                answer: answer.event.id,
                given: answer.event.answer,
                effectiveFrom: answer.event.effectiveFrom,
                expires: answer.event.expires,
                recordedAt: answer.event.recordedAt,
                mistakeSince: answer.event.voidedAt,
                counts: answer.isInForce,
                sentence: answer.sentence
            )
        }
    }

    var text: String {
        let heading = "\(purpose.rawValue) (\(medium.rawValue)): \(standing)\n  \(sentence)"
        let lines = answers.map { "    \($0.counts ? "*" : " ") \($0.sentence)" }
        return ([heading] + lines).joined(separator: "\n")
    }
}
