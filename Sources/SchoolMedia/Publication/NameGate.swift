/// Gate 3: does a pupil's name stand beside the picture (R11)?
struct NameGate {
    private let findings: [Finding]

    init(question: PublicationQuestion) {
        let shown = Set(question.subjects.map(\.tag.pupil))
        findings = question.texts.compactMap { text in
            question.names.strongestMatch(in: text.text, shown: shown).map { Finding(field: text.field, certainty: $0) }
        }
    }

    var reasons: [Reason] {
        findings.filter { $0.certainty == .certain }.map { .nameBeside($0.field) }
    }

    var warnings: [Reason] {
        findings.filter { $0.certainty == .alsoAWord }.map { .possibleName($0.field) }
    }

    private struct Finding {
        let field: PublicationText.Field
        let certainty: NameIndex.Certainty
    }
}
