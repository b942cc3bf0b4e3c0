public import Foundation

extension Verdict {
    /// Decides whether one picture may be published for one purpose at one moment.
    ///
    /// A pure function and the only place where a permission comes from. It asks three gates and lists every reason,
    /// and what would help: *lawful* (R7–R10, R12, R13, R16–R18, R27), *exposure* (R15, R36) and *names* (R11).
    ///
    /// - Parameters:
    ///   - question: the facts, read in the same transaction as the decision.
    ///   - policy: the policy in force; its hash goes into the verdict.
    ///   - moment: the moment the verdict speaks about.
    /// - Returns: `.permitted` only when no gate has a reason; the order of the subjects makes no difference.
    public static func decide(_ question: PublicationQuestion, under policy: Policy, at moment: Date) -> Verdict {
        var question = question
        question.subjects.sort { $0.tag.pupil < $1.tag.pupil }
        let clock: [Reason] = question.clock == .behind ? [.clockBehind(moment)] : []
        guard let rule = policy.purposes[question.purpose] else {
            return Verdict(question, [.unknownPurpose(question.purpose)], clock, policy, moment, longEdge: 1)
        }
        let exposure = ExposureGate(question: question, rule: rule, policy: policy)
        let names = NameGate(question: question)
        let lawful = LawfulGate(question: question, rule: rule, policy: policy, moment: moment)
        return Verdict(
            question,
            lawful.reasons + exposure.reasons + names.reasons,
            exposure.warnings + names.warnings + clock,
            policy,
            moment,
            longEdge: exposure.longEdge
        )
    }

    private init(
        _ question: PublicationQuestion,
        _ reasons: [Reason],
        _ warnings: [Reason],
        _ policy: Policy,
        _ moment: Date,
        longEdge: Int
    ) {
        self.init(
            answer: reasons.isEmpty ? .permitted : .refused(reasons),
            warnings: warnings,
            pupilCount: question.subjects.count,
            policy: policy.hash,
            facts: Set(question.subjects.flatMap(\.standing.facts)).sorted(),
            moment: moment,
            longEdge: longEdge,
            remedies: reasons.flatMap { $0.remedies(under: policy) }
        )
    }
}
