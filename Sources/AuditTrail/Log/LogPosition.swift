/// A place between two lines.
struct LogPosition: Equatable, Sendable {
    /// How many entries are before it.
    var count: Int
    /// The leaf hash of the line before it; of the origin at the beginning.
    var hash: TreeHash
    /// Bytes before it in the segment that entry `count` belongs to.
    var offset: Int
}
