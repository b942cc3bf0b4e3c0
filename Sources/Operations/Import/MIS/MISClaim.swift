internal import SchoolMedia

/// What one line of a file says about one pupil, purpose and medium.
struct MISClaim {
    let line: Int
    let column: String
    let target: ConsentTarget
    let status: ConsentStatus
    let giver: ConsentEvent.Giver
    /// The day that the row gives; nil when the answer is as of the day of the export.
    let day: CalendarDay?
    /// Nil for every no: nothing makes a no end.
    var expires: CalendarDay?
    let method: ConsentEvent.Method
    let noticeVersion: String?
    let evidence: String?

    var isYes: Bool { status == .answer(.given) }

    /// Nobody's answer, as an empty box.
    static func silence(of giver: ConsentEvent.Giver, about target: ConsentTarget, line: Int) -> MISClaim {
        MISClaim(
            line: line,
            column: "",
            target: target,
            status: .unknown,
            giver: giver,
            day: nil,
            method: .misImport,
            noticeVersion: nil,
            evidence: nil
        )
    }
}

extension [MISClaim] {
    /// The claims of one person about one question, of which the strictest counts for each day.
    ///
    /// Silence is stricter than a yes of the same day or an earlier one: where two ticks stand for one purpose and one
    /// of them is empty, there is no yes.
    func strictest() -> [MISClaim] {
        let silences = filter { $0.status == .unknown }
        let answers = filter { claim in
            guard claim.status != .unknown else { return false }
            return !claim.isYes || !silences.contains { $0.isAsLate(as: claim) }
        }
        let byDay = Dictionary(grouping: answers, by: \.day)
        let kept = byDay.values.compactMap { claims -> MISClaim? in
            guard var strictest = claims.max(by: { $0.strictness < $1.strictness }) else { return nil }
            if strictest.isYes { strictest.expires = claims.compactMap(\.expires).min() }
            return strictest
        }
        return kept.sorted { $0.line < $1.line } + (kept.isEmpty ? silences.prefix(1) : [])
    }
}

extension MISClaim {
    private static let order: [ConsentEvent.Answer] = [.given, .refused, .withdrawn, .objected]

    fileprivate var strictness: Int {
        guard case .answer(let answer) = status else { return -1 }
        return Self.order.firstIndex(of: answer) ?? 0
    }

    fileprivate func isAsLate(as other: MISClaim) -> Bool {
        guard let day, let theirs = other.day else { return true }
        return day >= theirs
    }
}
