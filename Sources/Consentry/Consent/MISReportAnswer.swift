internal import Foundation
internal import Operations
internal import SchoolMedia

/// What a file of consents changes, in JSON and in words; the withdrawals come first.
struct MISReportAnswer: Encodable {
    struct Line: Encodable {
        let line: Int
        let pupil: String
        let purpose: Purpose
        let medium: Medium
        let before: String
        let after: String

        init(_ line: MISReport.Line) {
            self.line = line.line
            pupil = line.pupil
            purpose = line.purpose
            medium = line.medium
            before = line.before.wordWithEnd
            after = line.after.wordWithEnd
        }

        var text: String { "  \(pupil) \(purpose.rawValue) (\(medium.rawValue)): \(before) → \(after), line \(line)" }
    }

    struct Fault: Encodable {
        let line: Int
        let column: String?
        let problem: String
    }

    struct Question: Encodable {
        let line: Int
        let candidates: [String]
    }

    let importID: String?
    let source: String
    let mapping: Int
    let fileSHA256: String
    let rows: Int
    let answers: Int
    let badRows: Int
    let givenToNot: [Line]
    let notToGiven: [Line]
    let new: [Line]
    let otherwiseChanged: [Line]
    let unchanged: Int
    let kept: [Line]
    let missing: [String]
    let questions: [Question]
    let protectedLines: [Int]
    let skippedLines: [Int]
    let faults: [Fault]
    let affected: AffectedAnswer
    let secondPersonNeeded: Bool
    private let occasion: Occasion

    /// What became of the file.
    enum Occasion {
        case trial
        case stopped
        case imported(String)
    }

    private enum CodingKeys: String, CodingKey {
        case importID = "import"
        case source, mapping, fileSHA256, rows, answers, badRows, givenToNot, notToGiven, new, otherwiseChanged
        case unchanged, kept, missing, questions, protectedLines, skippedLines, faults, affected, secondPersonNeeded
    }

    init(_ report: MISReport, on occasion: Occasion) {
        self.occasion = occasion
        if case .imported(let id) = occasion { importID = id } else { importID = nil }
        source = report.source.name
        mapping = report.mapping
        fileSHA256 = report.fileHash
        rows = report.rowCount
        answers = report.answerCount
        badRows = report.badRowCount
        givenToNot = report.withdrawals.map(Line.init)
        notToGiven = report.flips.map(Line.init)
        new = report.new.map(Line.init)
        otherwiseChanged = report.otherwiseChanged.map(Line.init)
        unchanged = report.unchanged
        kept = report.kept.map(Line.init)
        missing = report.missing
        questions = report.questions.map { Question(line: $0.line, candidates: $0.candidates) }
        protectedLines = report.protectionLines
        skippedLines = report.skippedLines
        faults = report.faults.map { Fault(line: $0.line, column: $0.column, problem: $0.sentence) }
        affected = AffectedAnswer(report.affected)
        secondPersonNeeded = !report.guards.isEmpty
    }

    /// The list in which a person says who is meant.
    var matches: String {
        let rows = questions.map { "\(fileSHA256),\($0.line),,\($0.candidates.joined(separator: " "))" }
        return (["file,line,admission_no,candidates"] + rows).joined(separator: "\n") + "\n"
    }
}

extension MISReportAnswer {
    var text: String {
        let head =
            switch occasion {
            case .trial: "Nothing was changed. With this file:"
            case .stopped: "Nothing was imported. With this file:"
            case .imported(let id): "Imported. To undo it within seven days: consentry consent undo-import \(id)"
            }
        let sections = [
            section("No longer a yes", givenToNot), section("From a no to a yes", notToGiven),
            section("Otherwise changed", otherwiseChanged),
            section("The file says yes, and what is on record stays; ask the family", kept),
        ]
        return ([head] + sections.compactMap { $0 } + [newOnes, counts, takeDown] + questionSections)
            .compactMap { $0 }
            .joined(separator: "\n")
    }

    private func section(_ title: String, _ lines: [Line]) -> String? {
        lines.isEmpty ? nil : ([title + " (\(lines.count)):"] + lines.map(\.text)).joined(separator: "\n")
    }

    private var newOnes: String? {
        let given = new.count { $0.after.hasPrefix(Standing.given(until: nil).word) }
        return "New: \(new.count), of which \(given) yes. Unchanged: \(unchanged)."
    }

    private var counts: String? {
        "\(counted(rows, "row")), \(badRows) not understood; source \(source), mapping \(mapping), file SHA-256 \(fileSHA256)."
    }

    private var takeDown: String? {
        let isNothing = affected.copies.isEmpty && affected.handedOut.isEmpty && affected.requests.isEmpty
        return isNothing ? nil : affected.text
    }

    private var questionSections: [String?] {
        [
            faults.isEmpty
                ? nil
                : "Not understood:\n"
                    + faults.map { "  line \($0.line)" + ($0.column.map { ", \($0)" } ?? "") + ": \($0.problem)" }
                    .joined(separator: "\n"),
            questions.isEmpty
                ? nil
                : "Who is meant? Write the list with --matches-out, fill it in, and bring it with --confirm-matches:\n"
                    + questions.map { "  line \($0.line): \($0.candidates.joined(separator: ", "))" }
                    .joined(separator: "\n"),
            missing.isEmpty
                ? nil
                : "On roll and not in the file; their answers stay as they are until somebody decides (\(missing.count)):\n  "
                    + missing.joined(separator: ", "),
            protectedLines.isEmpty
                ? nil
                : "Lines that mark a pupil as protected; set that with “consentry pupil import”: "
                    + protectedLines.map(String.init).joined(separator: ", "),
            skippedLines.isEmpty
                ? nil : "Titles and totals, read past: lines " + skippedLines.map(String.init).joined(separator: ", "),
        ]
    }
}

extension Standing {
    /// The office's word, with the day from which a yes no longer counts.
    fileprivate var wordWithEnd: String {
        guard case .given(let until?) = self else { return word }
        return "\(word) until \(until.ISO8601Format().prefix(10))"
    }
}

extension MappingNeeded {
    /// What to do, and the proposal.
    var sentence: String {
        let what =
            names.isEmpty
            ? "Confirm how files from “\(source.name)” are to be read."
            : "The file has what nobody has decided about: \(names.map { "“\($0)”" }.joined(separator: ", "))."
        return """
            \(what) Nothing was imported. Write the proposal below to a file with
              consentry consent map FILE --source \(source.name) --out mapping.yaml
            read and correct it, then confirm it with
              consentry consent map --confirm mapping.yaml --source \(source.name) --as LOGIN

            \(proposal)
            """
    }
}

extension ImportStopped {
    /// Why nothing was imported, and what to do.
    var sentence: String {
        guard !guards.isEmpty else {
            return "Nothing was imported, for some rows are not understood. Correct the file, or leave these rows out "
                + "with --skip-bad-rows."
        }
        let reasons = guards.map { found in
            switch found {
            case .badRows(let bad, let rows): "\(bad) of \(rows) rows are not understood, more than a tenth."
            case .flips(let flips, let answers):
                "\(flips) of \(answers) answers turn a no into a yes, more than a twentieth."
            }
        }
        return "Nothing was imported. " + reasons.joined(separator: " ")
            + " If that is right, a second person says so with “consentry consent confirm-import” and the same file and "
            + "options; then import it again."
    }
}
