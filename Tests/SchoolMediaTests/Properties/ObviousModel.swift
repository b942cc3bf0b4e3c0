import Foundation
import SchoolMedia

/// What a careful person with a ruler would read from the raw records of one pupil: slow, and without the code that it
/// judges. Every rule is a sentence about all records, not a walk through them.
struct ObviousModel {
    let events: [ConsentEvent]
    let moment: Date

    /// Everybody's word as it stands; none for a person whose answers are not yet known.
    private var people: [[ConsentEvent]] {
        let givers = Set(events.map(\.giver))
        return givers.map { giver in events.filter { $0.giver == giver && isKnown($0) } }.filter { !$0.isEmpty }
    }

    /// Whether somebody's yes stands now and nobody's no does.
    var permits: Bool {
        people.allSatisfy { openNoes(of: $0).isEmpty } && people.contains { yesStands(of: $0) }
    }

    /// Whether somebody's no stands.
    var hasNo: Bool { people.contains { !openNoes(of: $0).isEmpty } }

    /// One answer for each person: a no that stands, or a yes.
    var inForce: Set<ConsentEventID> {
        Set(people.compactMap { theLast(of: openNoes(of: $0)) ?? yesInForce(of: $0) }.map(\.id))
    }

    private func isKnown(_ event: ConsentEvent) -> Bool {
        let isWrittenDown = event.recordedAt <= moment
        let hasBegun = event.effectiveFrom <= moment
        return event.answer == .given ? isWrittenDown && hasBegun : isWrittenDown
    }

    /// Noes that the same person has not taken back since.
    private func openNoes(of answers: [ConsentEvent]) -> [ConsentEvent] {
        let yeses = answers.filter { $0.answer == .given }
        return answers.filter { $0.answer != .given }.filter { no in
            !yeses.contains { yes in
                let sameSheet = yes.recordedAt == no.recordedAt && yes.effectiveFrom > no.effectiveFrom
                let newWord =
                    yes.recordedAt > no.recordedAt && yes.effectiveFrom > no.effectiveFrom
                    && yes.effectiveFrom > no.recordedAt
                return sameSheet || newWord
            }
        }
    }

    private func yesStands(of answers: [ConsentEvent]) -> Bool {
        guard openNoes(of: answers).isEmpty, let yes = yesInForce(of: answers) else { return false }
        return moment < (yes.expires ?? .distantFuture)
    }

    /// The yes that ends first among the newest of all and the newest since each no.
    private func yesInForce(of answers: [ConsentEvent]) -> ConsentEvent? {
        let yeses = answers.filter { $0.answer == .given }
        let sinceEachNo = answers.filter { $0.answer != .given }.map { no in yeses.filter { isAfter($0, no) } }
        let newest = ([yeses] + sinceEachNo).compactMap(newestYes)
        return newest.first { one in
            newest.allSatisfy { (one.expires ?? .distantFuture) <= ($0.expires ?? .distantFuture) }
        }
    }

    private func isAfter(_ yes: ConsentEvent, _ no: ConsentEvent) -> Bool {
        yes.recordedAt > no.recordedAt || yes.recordedAt == no.recordedAt && yes.effectiveFrom > no.effectiveFrom
    }

    /// By the day that it names, then by the time of recording, then the one that ends first, then by identifier.
    private func newestYes(of yeses: [ConsentEvent]) -> ConsentEvent? {
        yeses.first { one in yeses.allSatisfy { $0.id == one.id || !isNewer($0, than: one) } }
    }

    private func isNewer(_ one: ConsentEvent, than other: ConsentEvent) -> Bool {
        if one.effectiveFrom != other.effectiveFrom { return one.effectiveFrom > other.effectiveFrom }
        if one.recordedAt != other.recordedAt { return one.recordedAt > other.recordedAt }
        if one.expires != other.expires {
            return (one.expires ?? .distantFuture) < (other.expires ?? .distantFuture)
        }
        return one.id > other.id
    }

    /// By time of recording, then by the day that it names, then by what restricts most, then by identifier.
    private func theLast(of noes: [ConsentEvent]) -> ConsentEvent? {
        let strictness: [ConsentEvent.Answer] = [.given, .refused, .withdrawn, .objected]
        func rank(_ no: ConsentEvent) -> (Date, Date, Int, TimeInterval, ConsentEventID) {
            let end = (no.expires ?? .distantFuture).timeIntervalSince1970
            return (no.recordedAt, no.effectiveFrom, strictness.firstIndex(of: no.answer) ?? 0, -end, no.id)
        }
        return noes.max { rank($0) < rank($1) }
    }
}
