/// Gate 3: does a pupil's name stand beside the picture (R11)?
struct NameGate {
    let reasons: [Reason]
    let warnings: [Reason]

    init(question: PublicationQuestion) {
        let shown = Set(question.subjects.map(\.tag.pupil))
        var reasons: [Reason] = []
        var warnings: [Reason] = []
        for text in question.texts {
            let matches = question.names.matches(in: text, shown: shown)
            let certain = matches.filter { $0.certainty == .certain }
            guard certain.isEmpty else {
                reasons.append(.nameBeside(text.field, words: certain.map(\.word)))
                continue
            }
            for match in matches {
                if question.resolved.contains(where: { $0.settles(match, in: text) }) {
                    warnings.append(.resolvedName(text.field, word: match.word))
                } else {
                    reasons.append(.possibleName(text.field, word: match.word))
                }
            }
        }
        self.reasons = reasons
        self.warnings = warnings
    }
}
