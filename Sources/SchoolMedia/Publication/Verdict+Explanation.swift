extension Verdict {
    /// One line of an explanation.
    public struct Line: Equatable, Sendable {
        /// The rule that it comes from.
        public let rule: RuleID
        /// Plain English.
        public let sentence: String

        init(rule: RuleID, sentence: String) {
            self.rule = rule
            self.sentence = sentence
        }
    }

    /// Every reason, reasons of one kind drawn together, in the order of the gates.
    ///
    /// - Parameter audience: who reads it.
    /// - Returns: no line exactly when the picture is permitted.
    public func explanation(for audience: Audience) -> [Line] {
        lines(of: reasons, for: audience)
    }

    /// What to look at again, in the same form.
    ///
    /// - Parameter audience: who reads it.
    /// - Returns: no line when there is no warning.
    public func advice(for audience: Audience) -> [Line] {
        lines(of: warnings, for: audience)
    }

    private func lines(of reasons: [Reason], for audience: Audience) -> [Line] {
        let withoutConsent = reasons.filter(\.isAboutConsent)
        var lines: [Line] = []
        for reason in reasons {
            let line =
                reason.isAboutConsent && withoutConsent.count > 1
                ? consentLine(withoutConsent)
                : Line(rule: reason.rule, sentence: reason.sentence(for: audience) + others(than: reason))
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    /// "3 of 7 pupils may not be shown …: 1 refused, 2 never asked."
    private func consentLine(_ reasons: [Reason]) -> Line {
        let standings = Dictionary(grouping: reasons.compactMap(\.standing?.word)) { $0 }
        let parts = standings.sorted { $0.key < $1.key }.map { "\($0.value.count) \($0.key)" }
        let purpose = reasons.compactMap(\.purpose).first?.rawValue ?? "this purpose"
        return Line(
            rule: reasons.map(\.rule).min() ?? .consentRequired,
            sentence: "\(reasons.count) of \(pupilCount) pupils have no \(purpose) consent: "
                + parts.joined(separator: ", ") + "."
        )
    }

    /// Says that the rest of a group is fine when one pupil's consent alone stands in the way.
    private func others(than reason: Reason) -> String {
        guard reason.isAboutConsent, pupilCount > 1, reasons.count == 1 else { return "" }
        return pupilCount == 2 ? " The other pupil is fine." : " The other \(pupilCount - 1) are fine."
    }
}

extension Reason {
    fileprivate var isAboutConsent: Bool { standing != nil }

    fileprivate var standing: Standing? {
        guard case .noConsent(_, let standing, _) = self else { return nil }
        return standing
    }

    fileprivate var purpose: Purpose? {
        guard case .noConsent(_, _, let purpose) = self else { return nil }
        return purpose
    }
}

extension Verdict {
    /// A word that may be a pupil's name, of which nobody has said yet that no pupil is meant.
    public struct UnresolvedName: Equatable, Sendable {
        /// Where it stands.
        public let field: PublicationText.Field
        /// The word as it stands there.
        public let word: String
    }

    /// The words that a person has to look at before the picture may leave (R11).
    public var unresolvedNames: [UnresolvedName] {
        reasons.compactMap { reason in
            guard case .possibleName(let field, let word) = reason else { return nil }
            return UnresolvedName(field: field, word: word)
        }
    }
}
