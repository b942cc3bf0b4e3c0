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
            Example:
              consentry consent expiring --within 30 --as m.hale
            """
    )

    @Option(help: "How many days to look ahead.")
    var within = SweepTakeDowns.usualDaysAhead

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let groups = try await options.perform { drive, staff in
            try await ListEndingConsents(on: drive)(within: within, by: staff)
        }
        let answers = groups.map(EndingAnswer.init)
        let text = answers.map(\.text).joined(separator: "\n")
        try output.show(answers, text: answers.isEmpty ? "No consent ends within \(within) days." : text)
    }
}

private struct EndingAnswer: Encodable {
    struct Line: Encodable {
        let pupil: PupilID
        let admissionNumber: String
        let name: String
        let until: Date
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
                until: line.until
            )
        }
    }

    var text: String {
        let heading = "\(schoolClass.isEmpty ? "no class" : schoolClass), \(purpose.rawValue) (\(medium.rawValue))"
        let lines = pupils.map { "  \($0.until.dayText)  \($0.admissionNumber)  \($0.name)" }
        return (["\(heading): \(pupils.count)"] + lines).joined(separator: "\n")
    }
}
