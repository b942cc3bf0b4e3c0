internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry audit oversight`
struct AuditOversight: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oversight",
        abstract: "Shows what the safeguarding lead and the technicians did and read.",
        discussion: """
            For the headteacher, with every entry; governors see how often each thing was done. Those who are watched \
            cannot ask, and cannot leave anything out: their own reading is in the trail, too.

            Example:
              consentry audit oversight --since 2026-11-01T00:00:00Z --as r.whitcombe
            """
    )

    @Option(help: "From this moment on, such as 2026-11-21T08:00:00Z.")
    var since: MomentArgument?

    @Option(help: "So many entries of each person at most, the newest.")
    var limit = 200

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...100_000).contains(limit) else { throw ValidationError("--limit is 0 to 100000.") }
    }

    func run() async throws {
        let people = try await options.perform { drive, staff in
            try await Oversee(on: drive)(since: since?.date, limit: limit, by: staff)
        }
        let text = people.map(Self.text).joined(separator: "\n\n")
        try output.show(people.map(Answer.init), text: people.isEmpty ? "Nobody holds a watched role." : text)
    }

    private static func text(_ person: Oversee.Person) -> String {
        let roles = person.roles.map(\.rawValue).joined(separator: ", ")
        let head = "\(person.login.map { "\($0) " } ?? "")\(person.id) (\(roles))"
        let counts = person.counts.map { count in
            "  \(count.count) x \(count.action)\(count.result == "ok" ? "" : " (\(count.result))")"
        }
        let lines = person.lines.map { "    " + $0.text }
        return ([head] + (counts.isEmpty ? ["  nothing"] : counts) + lines).joined(separator: "\n")
    }

    private struct Answer: Encodable {
        struct Count: Encodable {
            let action: String
            let result: String
            let count: Int
        }

        let person: StaffMemberID
        let login: String?
        let roles: [StaffRole]
        let counts: [Count]
        let entries: [Int]

        init(_ person: Oversee.Person) {
            self.person = person.id
            login = person.login
            roles = person.roles
            counts = person.counts.map { Count(action: $0.action, result: $0.result, count: $0.count) }
            entries = person.lines.map(\.number)
        }
    }
}
