internal import ArgumentParser
internal import AuditTrail
internal import Foundation
internal import Operations

/// Which entries of a long answer are wanted.
struct TrailPageOptions: ParsableArguments {
    @Option(help: "The next entries after the one of this number.")
    var after: Int?

    @Option(help: "The entries before the one of this number.")
    var before: Int?

    @Option(help: "So many entries at most.")
    var limit = 200

    var page: TrailPage {
        if let after { return .after(after) }
        return before.map(TrailPage.before) ?? .newest
    }

    func validate() throws {
        guard after == nil || before == nil else {
            throw ValidationError("Ask with --after or with --before, not both.")
        }
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
    }
}

/// How entries are shown.
struct TrailFormOptions: ParsableArguments {
    @Flag(help: "Print the stored lines themselves, one JSON value each, instead of text.")
    var json = false

    @Flag(help: "Print comma-separated values with a header.")
    var csv = false

    func validate() throws {
        guard !json || !csv else { throw ValidationError("Ask for --json or for --csv, not both.") }
    }

    /// Words are those of entries by number, shown below their lines.
    func show(_ answer: TrailAnswer, _ words: [Int: ReadTrailWords.Words]) {
        if answer.indexWasRebuilt { Self.tellOfRebuilding() }
        guard !words.isEmpty else { return show(answer.lines) }
        let lines = answer.lines.map { line in
            switch words[line.number] {
            case .kept(let text): line.text + "\n    " + text
            case .erased: line.text + "\n    (erased)"
            case nil: line.text
            }
        }
        Terminal.say(lines.joined(separator: "\n"))
    }

    static func tellOfRebuilding() {
        Terminal.complain("The index of the audit trail did not agree with the trail and was made anew.")
    }

    func show(_ lines: [AuditEntry]) {
        if json {
            for line in lines { Terminal.say(String(decoding: line.line, as: UTF8.self)) }
        } else if csv {
            Terminal.say(([AuditEntry.csvHeader] + lines.map(\.csv)).joined(separator: "\r\n"))
        } else {
            Terminal.say(lines.isEmpty ? "No entry matches." : lines.map(\.text).joined(separator: "\n"))
        }
    }
}

extension AuditEntry {
    /// One line for people.
    var text: String { draft.text(numbered: number) }

    static let csvHeader = "number,at,action,result,actor,device,objects,rules,facts,policy,counts"

    /// Identifiers and numbers alone, of an alphabet without commas and quotation marks.
    var csv: String {
        let act = draft
        let lists = [act.objects, act.rules, act.facts].map { $0.joined(separator: " ") }
        let fields: [String] = [
            "\(number)", act.at.ISO8601Format(), act.action.rawValue, act.result.rawValue, act.actor, act.device ?? "",
        ]
        let rest: [String] = [act.policy ?? "", act.countTexts.joined(separator: " ")]
        return (fields + lists + rest).joined(separator: ",")
    }
}

extension AuditDraft {
    /// One line for people: number, moment, act, who, on what, why.
    func text(numbered number: Int) -> String {
        var parts = ["\(number)", at.ISO8601Format(), action.rawValue, result.rawValue, "by \(actor)"]
        if !objects.isEmpty { parts.append("on " + objects.joined(separator: " ")) }
        if !rules.isEmpty { parts.append("rules " + rules.joined(separator: " ")) }
        if !facts.isEmpty { parts.append("relying on " + facts.joined(separator: " ")) }
        return (parts + countTexts).joined(separator: "  ")
    }

    fileprivate var countTexts: [String] {
        counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    }
}
