extension Policy {
    func lines(about rule: PurposeRule) -> [Line] {
        guard rule.use == .enabled else { return [Line(.purposes, "The school does not publish for it.")] }
        let audience =
            switch rule.audience {
            case .inside: "Only people inside the school see it; faces are not checked."
            case .outside: "People outside the school see it; the rules about faces apply."
            }
        let size = "A file has at most \(rule.longEdge) pixels on its long edge."
        return [Line(.purposes, audience)] + basisLines(rule.basis) + [Line(.exposure, size)]
    }

    private func basisLines(_ basis: PurposeRule.Basis) -> [Line] {
        switch basis {
        case .consent: [Line(.consentRequired, consentSentence), Line(.consentRequired, silenceSentence)] + vetoLines
        case .publicTask: [objectionLine("the school's public task")]
        case .legitimateInterest: [objectionLine("the school's legitimate interest")]
        }
    }

    private var consentSentence: String {
        switch whoConsents {
        case .parent: "It rests on consent: a yes of somebody with parental responsibility is needed for each pupil."
        case .child: "It rests on consent: the pupil's own yes is needed; a parent's no counts."
        case .both:
            "It rests on consent: a yes of somebody with parental responsibility and the pupil's own are needed."
        }
    }

    private var silenceSentence: String {
        guard noRecord == .allow, let noticeServed else { return "Silence means no." }
        return "Silence counts as a yes, as families were told by \(noticeServed.text); it is never stored as one."
    }

    private var vetoLines: [Line] {
        guard whoConsents == .parent else { return [] }
        switch childVeto {
        case .counts: return [Line(.refusalWins, "The pupil's own no counts, too.")]
        case .ignored: return [Line(.refusalWins, "The pupil's own answer does not count.")]
        }
    }

    private func objectionLine(_ ground: String) -> Line {
        let notice = noticeServed.map { " Families were told by \($0.text)." } ?? ""
        return Line(
            .consentRequired,
            "It rests on \(ground), not on consent: silence does not stand in the way and is not stored as a yes; an "
                + "objection or any other no does.\(notice)"
        )
    }
}
