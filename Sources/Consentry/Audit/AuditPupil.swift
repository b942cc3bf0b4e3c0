internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry audit pupil`
struct AuditPupil: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pupil",
        abstract: "Tells where a pupil could be seen today, and on what the school relied.",
        discussion: """
            Names each published place and each file of which nobody has said where it went: since when, by whom, which \
            answers of which guardians the export relied on, under which policy, and whether it should still be out. What \
            should not be out comes first. “consentry audit show --pupil” has the entries themselves.

            Example:
              consentry audit pupil A0101 --as c.adair
            """
    )

    @Argument(help: "The pupil, by admission number or identifier.")
    var pupil: PupilReference

    @Flag(help: "Print comma-separated values with a header, one line for each place.")
    var csv = false

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !csv || !output.json else { throw ValidationError("Ask for --json or for --csv, not both.") }
    }

    func run() async throws {
        let account = try await options.perform { drive, staff in
            try await AskAboutPupil(on: drive)(pupil, by: staff)
        }
        guard csv else { return try output.show(PupilAccountAnswer(account), text: account.text) }
        Terminal.say(String(account.csv.dropLast()))
    }
}

/// A pupil's account in JSON.
struct PupilAccountAnswer: Encodable {
    struct Fact: Encodable {
        let answer: ConsentEvent.Answer
        let by: String
        let from: Date
        let recordedAt: Date
        let fact: ConsentEventID
    }

    struct Place: Encodable {
        let file: NeutralName
        let asset: AssetID
        let purpose: Purpose
        let medium: Medium
        let exportedAt: Date
        let exportedBy: String
        let copy: PublishedCopyID?
        let place: String?
        let since: Date?
        let recordedBy: String?
        let policy: String
        let facts: [Fact]
        let mayStay: Bool
        let causes: [TakeDown.Cause]
        let takeDowns: [TakeDownID]
    }

    let pupil: PupilID
    let name: String?
    let at: Date
    let places: [Place]
    let takenDown: Int

    init(_ account: PupilAccount) {
        pupil = account.pupil
        name = account.name
        at = account.at
        takenDown = account.takenDown
        places = account.places.map { place in
            Place(
                file: place.file,
                asset: place.asset,
                purpose: place.purpose,
                medium: place.medium,
                exportedAt: place.exportedAt,
                exportedBy: place.exportedBy,
                copy: place.copy,
                place: place.place,
                since: place.since,
                recordedBy: place.recordedBy,
                policy: place.policy,
                facts: place.facts.map {
                    Fact(
                        answer: $0.answer,
                        by: $0.giver,
                        from: $0.effectiveFrom,
                        recordedAt: $0.recordedAt,
                        fact: $0.id
                    )
                },
                mayStay: place.grounds.isEmpty,
                causes: place.grounds,
                takeDowns: place.takeDowns
            )
        }
    }
}
