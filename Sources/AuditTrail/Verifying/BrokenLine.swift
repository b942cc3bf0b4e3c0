/// The first place where a log is not what was written.
///
/// A fault of a whole file, such as `missingSegment` or `checkpointUnreadable`, has the place of the first entry that
/// nothing vouches for any more.
public struct BrokenLine: Hashable, Sendable {
    /// The number in the segment's file name, from 0.
    public let segment: Int
    /// The line in that file, from 1.
    public let line: Int
    /// The number of the entry that belongs there, from 0.
    public let entry: Int
    /// What is wrong.
    public let what: LogFault

    init(entry: Int, limits: LogLimits, what: LogFault) {
        segment = entry / limits.entriesPerSegment
        line = entry % limits.entriesPerSegment + 1
        self.entry = entry
        self.what = what
    }
}
