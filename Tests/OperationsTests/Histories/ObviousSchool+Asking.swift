import Foundation
import SchoolMedia

extension ObviousSchool {
    /// What one family's words say against showing a child; nothing when they allow it.
    func word(against pupil: AdmissionNumber, for purpose: Purpose, _ rule: ObviousPolicy.Rule, at moment: Date)
        -> [String]
    {
        let words = Giver.allCases.map { giver in
            (giver, word(of: giver, about: pupil, for: purpose, at: moment))
        }
        let childsNo = words.contains { $0.0 == .child && $0.1 == .no }
        let parentsNo = words.contains { $0.0 != .child && $0.1 == .no }
        guard rule.needsAYes else { return childsNo || parentsNo ? ["objection"] : [] }
        let parentsEnded = words.contains { $0.0 != .child && $0.1 == .ended }
        if parentsNo { return ["a parent's no"] }
        switch policy.whoSaysYes {
        case .parent:
            if childsNo, policy.childsNoCounts { return ["the child's veto"] }
            return allows(words.filter { $0.0 != .child }.map(\.1), at: moment)
                ? []
                : [parentsEnded ? "a parent's yes has ended" : "no parent's yes"]
        case .child:
            if childsNo { return ["the child's no"] }
            return allows(words.filter { $0.0 == .child }.map(\.1), at: moment) ? [] : ["no child's yes"]
        case .both:
            if childsNo { return ["the child's no"] }
            let parents = allows(words.filter { $0.0 != .child }.map(\.1), at: moment)
            let child = allows(words.filter { $0.0 == .child }.map(\.1), at: moment)
            return parents && child ? [] : ["not both say yes"]
        }
    }

    private enum Word { case yes, ended, no, nothing }

    /// Somebody of them says yes, or nobody ever said anything and the school takes that for a yes.
    private func allows(_ words: [Word], at moment: Date) -> Bool {
        if words.contains(.yes) { return true }
        guard let day = policy.silenceIsAYesFrom, day.midnightUTC <= moment else { return false }
        return words.allSatisfy { $0 == .nothing }
    }

    /// What one person's answers come to: whoever ever said no has to have said yes since.
    private func word(of giver: Giver, about pupil: AdmissionNumber, for purpose: Purpose, at moment: Date) -> Word {
        let mine = said.filter { $0.pupil == pupil && $0.purpose == purpose && $0.giver == giver }
        let yeses = mine.filter { $0.isYes && $0.day <= moment }
        for no in mine where !no.isYes {
            if !yeses.contains(where: { $0.isAnswer(to: no) }) { return .no }
        }
        guard let newest = yeses.map(\.day).max() else { return .nothing }
        let last = yeses.filter { $0.day == newest }.max { $0.written < $1.written }
        return moment < (last?.end ?? .distantFuture) ? .yes : .ended
    }
}

extension ObviousSchool.Said {
    /// Whether a yes was said in the knowledge of a no: on a later day, and written down later with a day after that.
    fileprivate func isAnswer(to no: Self) -> Bool {
        written >= no.written && day > no.day && (written == no.written || day > no.written)
    }
}
