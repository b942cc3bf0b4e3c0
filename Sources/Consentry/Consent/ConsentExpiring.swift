internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry consent expiring`
struct ConsentExpiring: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expiring",
        abstract: "Lists whose consent will end soon, by class and purpose, so that the families can be asked.",
        discussion: """
            Lists, too, who said yes so long ago that the policy wants the family to be asked again \
            (consent_renewal_months).

            Example:
              consentry consent expiring --days 30 --as m.hale
            """
    )

    @Option(
        name: [.customLong("days"), .customLong("within")],
        help: "How many days to look ahead; left out, as many as the policy says (consent_warning_days)."
    )
    var days: Int?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let found = try await options.perform { [days] drive, staff in
            let list = ListEndingConsents(on: drive)
            var ahead = days
            if ahead == nil { ahead = try await list.usualDays() }
            return (groups: try await list(within: ahead ?? 0, by: staff), ahead: ahead ?? 0)
        }
        let answers = found.groups.map(EndingAnswer.init)
        let text = answers.map(\.text).joined(separator: "\n")
        try output.show(answers, text: answers.isEmpty ? "No consent ends within \(found.ahead) days." : text)
    }
}

private struct EndingAnswer: Encodable {
    struct Line: Encodable {
        let pupil: PupilID
        let admissionNumber: String
        let name: String
        let until: Date
        let reason: ListEndingConsents.Reason
    }

    let schoolClass: String
    let purpose: Purpose
    let medium: Medium
    let pupils: [Line]

    init(_ group: ListEndingConsents.Group) {
        schoolClass = group.schoolClass
        purpose = group.purpose
        medium = group.medium
        pupils = group.pupils.map { line in
            Line(
                pupil: line.pupil,
                admissionNumber: line.admissionNumber.rawValue,
                name: line.name,
                until: line.until,
                reason: line.reason
            )
        }
    }

    var text: String {
        let heading = "\(schoolClass.isEmpty ? "no class" : schoolClass), \(purpose.rawValue) (\(medium.rawValue))"
        let lines = pupils.map { line in
            "  \(line.until.dayText)  \(line.admissionNumber)  \(line.name)"
                + (line.reason == .renewal ? "  (ask again)" : "")
        }
        return (["\(heading): \(pupils.count)"] + lines).joined(separator: "\n")
    }
}
