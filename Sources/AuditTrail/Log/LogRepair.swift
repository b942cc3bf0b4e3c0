/// What was put right when the log was opened or caught up with. The caller logs it.
public enum LogRepair: Hashable, Sendable {
    /// A crash had torn off what was written last.
    case torn(TornTail)
    /// Tiles did not agree with the entries, which are right, and were made anew.
    case tiles
}
