internal import Foundation
internal import Registry
internal import SchoolMedia

/// What an import would write, and what a person is told of it.
struct MISPlan {
    /// A new answer and where it came from.
    struct Addition {
        let event: ConsentEvent
        let line: Int
        let evidence: String?
    }

    var report: MISReport
    var additions: [Addition] = []
    /// Answers that earlier files of the same source had and this one no longer has.
    var corrections: [ConsentEventID] = []
    var keys: [PupilKeyRecord] = []
    /// Whose pictures may have to come down, for what.
    var restricted: [PupilID: Set<Purpose>] = [:]

    /// Everybody about whom something changes.
    var touched: Set<PupilID> { Set(restricted.keys).union(additions.map(\.event.pupil)) }
}
