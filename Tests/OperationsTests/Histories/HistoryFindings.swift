/// What lives told so far led to.
struct HistoryFindings: Equatable, Sendable {
    /// Pictures that left although the clerk objects, approvals on which the two disagree, and files that nobody
    /// exported.
    var mistakes: [String] = []
    var left = 0
    var collected = 0
    var notCollected = 0
    /// Exports in the middle of which something happened.
    var interrupted = 0
    /// Refusals by the only thing that the clerk had against the picture: had the program overlooked it, it had left.
    var onlyBecause: [String: Int] = [:]
    /// Refusals for more than one thing.
    var forSeveralThings = 0
    /// Refusals to which the clerk would not have come.
    var stricter = 0
    /// The names of the files in folders on the drive.
    var looseFiles: Set<String> = []

    mutating func note(refusalOf objections: [String]) {
        switch Set(objections).count {
        case 0: stricter += 1
        case 1: onlyBecause[objections[0], default: 0] += 1
        default: forSeveralThings += 1
        }
    }

    mutating func add(_ other: HistoryFindings) {
        mistakes += other.mistakes
        left += other.left
        collected += other.collected
        notCollected += other.notCollected
        interrupted += other.interrupted
        onlyBecause.merge(other.onlyBecause, uniquingKeysWith: +)
        forSeveralThings += other.forSeveralThings
        stricter += other.stricter
    }
}
