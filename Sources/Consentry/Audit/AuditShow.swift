internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry audit show`
struct AuditShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Answers questions to the trail, by pupil, picture, person, device, act, rule and time.",
        discussion: """
            Conditions are joined with “and”. Reading is logged, too.

            Examples:
              consentry audit show --pupil A0101 --as c.adair
              consentry audit show --action export --result refused --since 2026-11-01T00:00:00Z
            """
    )

    @Option(help: "A pupil, by identifier or admission number.")
    var pupil: PupilReference?

    @Option(help: "Anything else by its identifier: a picture, request, export, file.")
    var object: String?

    @Option(help: "Who acted, by identifier (s_…), or “server”.")
    var actor: String?

    @Option(help: "The device, by identifier.")
    var device: DeviceID?

    @Option(help: "What was done: an action such as export.intent, or how it begins, such as export.")
    var action: String?

    @Option(help: "ok, refused or failed.")
    var result: AuditResult?

    @Option(help: "A rule, such as R7.")
    var rule: String?

    @Option(help: "From this moment on, such as 2026-11-21T08:00:00Z.")
    var since: String?

    @Option(help: "Until before this moment.")
    var until: String?

    @Option(help: "The newest so many entries.")
    var limit = 200

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        var query = AuditQuery()
        query.object = object
        query.actor = actor
        query.device = device?.rawValue
        query.actionPrefix = action
        query.result = result
        query.rule = rule
        query.from = try since.map(moment)
        query.until = try until.map(moment)
        let entries = try await options.perform { [query] drive, staff in
            let read = ReadTrail(on: drive)
            guard let pupil else { return try await read(query, limit: max(0, limit), by: staff) }
            return try await read(about: pupil, query, limit: limit, by: staff)
        }
        guard output.json else {
            Terminal.say(entries.isEmpty ? "No entry matches." : entries.map(\.text).joined(separator: "\n"))
            return
        }
        // The stored lines themselves: what the trail holds is what is shown.
        for entry in entries { Terminal.say(String(decoding: entry.line, as: UTF8.self)) }
    }

    private func moment(_ text: String) throws -> Date {
        guard let date = try? Date(text, strategy: .iso8601) else {
            throw ValidationError("Type the moment as 2026-11-21T08:00:00Z.")
        }
        return date
    }

    func validate() throws {
        guard pupil == nil || object == nil else { throw ValidationError("Ask by --pupil or by --object, not both.") }
    }
}

extension AuditEntry {
    /// One line for people: number, moment, act, who, on what, why.
    var text: String {
        let act = draft
        var parts = ["\(number)", act.at.ISO8601Format(), act.action.rawValue, act.result.rawValue, "by \(act.actor)"]
        if !act.objects.isEmpty { parts.append("on " + act.objects.joined(separator: " ")) }
        if !act.rules.isEmpty { parts.append("rules " + act.rules.joined(separator: " ")) }
        if !act.facts.isEmpty { parts.append("relying on " + act.facts.joined(separator: " ")) }
        let counts = act.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return (parts + counts).joined(separator: "  ")
    }
}
