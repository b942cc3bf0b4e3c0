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
            Conditions are joined with “and”. Without --after or --before the newest entries are shown; a longer answer is \
            turned over with the number of its first or last entry. Reading is logged, too: once for each question, not \
            for each page.

            Examples:
              consentry audit show --pupil A0101 --as c.adair
              consentry audit show --action export --result refused --since 2026-11-01T00:00:00Z
              consentry audit show --actor s.iqbal --as c.adair
              consentry audit show --rule R7 --before 5120 --limit 50
            """
    )

    @Option(help: "A pupil, by identifier or admission number.")
    var pupil: PupilReference?

    @Option(help: "Anything else by its identifier: a picture, request, export, file.")
    var object: String?

    @Option(help: "Who acted, by login or identifier (s_…), or “server”.")
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
    var since: MomentArgument?

    @Option(help: "Until before this moment.")
    var until: MomentArgument?

    @Flag(help: "Also show the words that an entry commits to, with names; for the safeguarding lead.")
    var words = false

    @OptionGroup var page: TrailPageOptions
    @OptionGroup var options: StaffOptions
    @OptionGroup var form: TrailFormOptions

    func run() async throws {
        var query = AuditQuery()
        query.object = object
        query.actor = actor
        query.device = device?.rawValue
        query.actionPrefix = action
        query.result = result
        query.rule = rule
        query.from = since?.date
        query.until = until?.date
        let (answer, opened) = try await options.perform { [query] drive, staff in
            let answer = try await ask(query, drive, staff)
            return (answer, try await words ? ReadTrailWords(on: drive)(of: answer.lines, by: staff) : [:])
        }
        form.show(answer, opened)
    }

    private func ask(_ query: AuditQuery, _ drive: Drive, _ staff: ActingStaff) async throws -> TrailAnswer {
        let read = ReadTrail(on: drive)
        guard let pupil else { return try await read(query, page.page, limit: page.limit, by: staff) }
        return try await read(about: pupil, query, page.page, limit: page.limit, by: staff)
    }

    func validate() throws {
        guard pupil == nil || object == nil else { throw ValidationError("Ask by --pupil or by --object, not both.") }
        guard !words || (!form.json && !form.csv) else {
            throw ValidationError("--words does not go with --json or --csv.")
        }
    }
}
