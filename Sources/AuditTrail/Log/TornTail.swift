/// What a crash left of a last line, or of a last checkpoint, that was never acknowledged. It is kept in `torn/`, not
/// deleted; the act itself is still in the registry's outbox. The caller logs `audit.recovered`.
public struct TornTail: Hashable, Sendable {
    /// The file's name in `torn/`: the time at which the segment was last written, UTC.
    public let file: String
    /// How many bytes were set aside.
    public let bytes: Int
    /// How many entries the log had without it.
    public let entries: Int
}
