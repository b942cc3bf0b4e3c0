internal import Foundation
internal import Registry
internal import SchoolMedia

extension MISPlanner {
    /// Weighs what the file says about one pupil against what is on record; the most restrictive wins (R10).
    mutating func weigh(_ pupil: PupilID) throws {
        let believed = believed(pupil)
        guard !believed.isEmpty else { return }
        let records = Dictionary(grouping: try snapshot.consentEventRecords(of: pupil)) { record in
            ConsentTarget(purpose: record.event.purpose, medium: record.event.medium)
        }
        for (target, claims) in Dictionary(grouping: believed, by: \.target).sorted(by: { $0.key < $1.key }) {
            weigh(claims, about: target, of: pupil, against: records[target] ?? [])
        }
    }

    /// The claims without a yes beside which something cannot be read; with a silence for every tick that is not there.
    private mutating func believed(_ pupil: PupilID) -> [MISClaim] {
        var believed: [MISClaim] = []
        for claim in claims[pupil] ?? [] {
            let doubt = claim.isYes ? doubts[pupil]?.first { $0.targets?.contains(claim.target) ?? true } : nil
            guard let doubt, doubt.line != claim.line || doubt.targets != nil else {
                believed.append(claim)
                continue
            }
            let problem = RowFault.Problem.besideUnreadable(line: doubt.line)
            plan.report.faults.append(RowFault(line: claim.line, column: claim.column, problem: problem))
        }
        guard input.mapping.shape == .ticks, let line = firstLines[pupil] else { return believed }
        let ticked = Set((claims[pupil] ?? []).map(\.target))
        return believed
            + input.mapping.targets.subtracting(ticked).map { .silence(of: .unnamed, about: $0, line: line) }
    }

    private mutating func weigh(
        _ claims: [MISClaim],
        about target: ConsentTarget,
        of pupil: PupilID,
        against records: [ConsentEventRecord]
    ) {
        let before = records.map(\.event)
        var after = before
        let standing = standing(of: pupil, target, before)
        var effective: [MISClaim] = []
        var isRestricted = false
        for (giver, said) in Dictionary(grouping: claims, by: \.giver) {
            let theirs = records.filter { $0.event.giver == giver && $0.event.voidedAt == nil }
            for claim in said.strictest() {
                effective.append(claim)
                if claim.status == .unknown {
                    let gone = theirs.filter { $0.event.answer.isYes && isOfThisSource($0) }.map(\.event.id)
                    plan.corrections += gone
                    after = after.map { gone.contains($0.id) ? $0.voided(at: input.now) : $0 }
                    isRestricted = isRestricted || !gone.isEmpty
                } else if let event = event(claim, pupil), !isOnRecord(claim, event, theirs),
                    !isHeldBack(claim, by: records)
                {
                    let addition = MISPlan.Addition(event: event, line: claim.line, evidence: claim.evidence)
                    plan.additions.append(addition)
                    after.append(event)
                    isRestricted = isRestricted || !event.answer.isYes
                }
            }
        }
        if isRestricted { plan.restricted[pupil, default: []].insert(target.purpose) }
        report(effective, target, pupil, from: standing, to: self.standing(of: pupil, target, after))
    }

    /// What answers add up to by the policy in force, as the gates see it.
    private func standing(of pupil: PupilID, _ target: ConsentTarget, _ answers: [ConsentEvent]) -> Standing {
        let now = answers.presentMoment(by: input.now)
        return answers.standing(of: pupil, for: target.purpose, target.medium, at: now, under: policy).standing
    }

    private mutating func report(
        _ claims: [MISClaim],
        _ target: ConsentTarget,
        _ pupil: PupilID,
        from before: Standing,
        to after: Standing
    ) {
        plan.report.answerCount += 1
        let line = MISReport.Line(
            line: claims.map(\.line).min() ?? 0,
            pupil: directory.admissionNumber(of: pupil),
            purpose: target.purpose,
            medium: target.medium,
            before: before,
            after: after
        )
        if !after.isGiven, claims.contains(where: \.isYes), !claims.contains(where: \.isNo) {
            plan.report.kept.append(line)
        }
        switch (before, after) {
        case (.given, .given) where before != after: plan.report.otherwiseChanged.append(line)
        case (.given, .given): plan.report.unchanged += 1
        case (.given, _): plan.report.withdrawals.append(line)
        case (.neverAsked, .neverAsked): plan.report.unchanged += 1
        case (.neverAsked, _): plan.report.new.append(line)
        case (_, .given): plan.report.flips.append(line)
        case (_, _) where before == after: plan.report.unchanged += 1
        case (_, _): plan.report.otherwiseChanged.append(line)
        }
    }

    private func event(_ claim: MISClaim, _ pupil: PupilID) -> ConsentEvent? {
        guard case .answer(let answer) = claim.status, let day = claim.day ?? input.exportedOn else { return nil }
        return ConsentEvent(
            id: .random(),
            pupil: pupil,
            purpose: claim.target.purpose,
            medium: claim.target.medium,
            answer: answer,
            giver: claim.giver,
            method: claim.method,
            effectiveFrom: day.midnightUTC,
            expires: claim.expires?.midnightUTC,
            recordedAt: input.now,
            recordedBy: input.recordedBy,
            noticeVersion: claim.noticeVersion
        )
    }

    /// Whether the answer tells nothing new: a tick that was there the last time is no new answer, whatever day it is.
    private func isOnRecord(_ claim: MISClaim, _ event: ConsentEvent, _ theirs: [ConsentEventRecord]) -> Bool {
        guard claim.day == nil else {
            return theirs.map(\.event).contains { known in
                known.answer == event.answer && known.effectiveFrom == event.effectiveFrom
                    && known.expires == event.expires
            }
        }
        let last = theirs.last(where: isOfThisSource)?.event
        return last?.answer == event.answer && last?.expires == event.expires
    }

    /// Whether a yes of nobody by name meets what came from elsewhere and is stricter: a no, or a yes that ends and
    /// that is not older than the file's. Whose that was, the file cannot say, so only a person who records an answer
    /// can go beyond it.
    private func isHeldBack(_ claim: MISClaim, by records: [ConsentEventRecord]) -> Bool {
        guard claim.isYes, claim.giver == .unnamed else { return false }
        let events = records.map(\.event)
        // Whoever is asked by the policy of the day: what is written down outlives it.
        let before = events.standing(at: events.presentMoment(by: input.now))
        let inForce = Set(before.facts)
        let others = records.filter { inForce.contains($0.event.id) && !isOfThisSource($0) }
        if others.contains(where: { $0.event.giver == .unnamed && !$0.event.answer.isYes }) { return true }
        guard before.standing.hasEnd else { return false }
        return others.contains { other in
            claim.day.map { $0.midnightUTC <= other.event.effectiveFrom } ?? true
        }
    }

    private func isOfThisSource(_ record: ConsentEventRecord) -> Bool {
        record.source.map { sources[$0.importID] == input.source.name } ?? false
    }

    /// Looks for what has to come down; nothing can, where nothing ever left.
    mutating func findAffected() throws {
        guard !plan.restricted.isEmpty, try snapshot.hasExportedFiles() else { return }
        var all = FindAffected.Affected(copies: [], handedOut: [], requests: [])
        for (pupil, purposes) in plan.restricted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for purpose in purposes.sorted() {
                all = all.joined(with: try drive.affected(pupil, purpose, in: snapshot))
            }
        }
        plan.report.affected = all
    }
}

extension Standing {
    fileprivate var isGiven: Bool {
        if case .given = self { true } else { false }
    }

    /// Whether it is a yes that ends or has ended.
    fileprivate var hasEnd: Bool {
        switch self {
        case .given(let until): until != nil
        case .expired: true
        default: false
        }
    }
}

extension MISClaim {
    fileprivate var isNo: Bool { status != .unknown && !isYes }
}

extension FindAffected.Affected {
    /// Both, with what several pupils share named once.
    fileprivate func joined(with other: FindAffected.Affected) -> FindAffected.Affected {
        let ids = Set(copies.map(\.id))
        let files = Set(handedOut.map(\.file))
        let known = Set(requests)
        return FindAffected.Affected(
            copies: copies + other.copies.filter { !ids.contains($0.id) },
            handedOut: handedOut + other.handedOut.filter { !files.contains($0.file) },
            requests: requests + other.requests.filter { !known.contains($0) }
        )
    }
}
