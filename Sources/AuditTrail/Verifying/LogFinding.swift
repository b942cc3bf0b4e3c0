/// What kind of finding a fault is: one word, the same in every program that verifies these logs.
public enum LogFinding: String, Sendable, CaseIterable {
    /// A line is not what was signed.
    case edited
    /// Lines that were signed for are not there.
    case cut
    /// The log, or its newest checkpoint, is older than it was.
    case rolledBack = "rolled-back"
    /// The log is whole in itself, and not the one that somebody holds a checkpoint of.
    case rewritten
    /// A checkpoint is not signed by the key that has to sign it.
    case wrongKey = "wrong-key"
    /// It belongs to another log.
    case foreign
    /// A hash tile disagrees with the lines, which are right.
    case tile
    /// A file that must be there is missing or not in its form.
    case damaged
}

extension LogFault {
    /// What kind of finding it is.
    public var finding: LogFinding {
        switch self {
        case .malformed, .carriageReturn, .byteOrderMark, .tooLong, .changed, .wrongPrevious, .missing, .duplicated,
            .reordered, .misplaced, .notWhatWasSigned:
            .edited
        case .cut, .unfinished, .missingSegment: .cut
        case .checkpointOlder, .checkpointsDescend, .rolledBack: .rolledBack
        case .rewritten, .twoHistories: .rewritten
        case .wrongKey, .otherKey: .wrongKey
        case .wrongOrigin, .otherLog: .foreign
        case .tile: .tile
        case .originUnreadable, .checkpointUnreadable, .checkpointsUnreadable, .checkpointsCut, .noCheckpoints,
            .keysUnreadable, .foreignFile:
            .damaged
        }
    }
}
