/// What is wrong with a log, at the first place where something is.
public enum LogFault: Error, Hashable, Sendable {
    /// The line is not an entry in canonical form.
    case malformed
    /// The line ends with CR LF: an editor or a file transfer has been at it.
    case carriageReturn
    /// The line begins with a byte order mark: an editor has been at it.
    case byteOrderMark
    /// The line has more than 4,096 bytes.
    case tooLong
    /// The last line has no line feed: it was torn by a crash or cut.
    case unfinished
    /// The line is not the one that was written: what follows it, or a checkpoint, has another hash for it.
    case changed
    /// The line does not continue the one before, and nothing vouches for it.
    case wrongPrevious
    /// The entry that belongs here is not here; later ones are.
    case missing
    /// The entry that stands here was there before.
    case duplicated
    /// A later entry stands here, and earlier ones follow it.
    case reordered
    /// The entry is in the wrong segment.
    case misplaced
    /// The log ends here, and its checkpoint counts more entries.
    case cut
    /// Up to here all lines fit together, and a checkpoint says that they were others: this one, and perhaps others
    /// before it, back to entry `since`.
    case notWhatWasSigned(since: Int)
    /// Entry 0, a checkpoint or a key belongs to another origin.
    case wrongOrigin
    /// The file `origin` is gone or is not a name.
    case originUnreadable
    /// The file `checkpoint` is gone, not in its form, or not one that this log ever signed.
    case checkpointUnreadable
    /// The file `checkpoints.log` is gone, empty, not in its form, or has a checkpoint twice.
    case checkpointsUnreadable
    /// A checkpoint was signed that counts fewer entries than the one before it: the log was taken back.
    case checkpointsDescend
    /// Two checkpoints were signed that count the same entries and have different roots.
    case twoHistories
    /// `checkpoint` is newer than anything in `checkpoints.log`.
    case checkpointsCut
    /// `checkpoint` is older than the newest in `checkpoints.log`, or the whole log is older than it was.
    case checkpointOlder
    /// There are no checkpoints, and a file `head` as logs had it before they had checkpoints.
    case noCheckpoints
    /// The file `vkeys` is gone or not in its form.
    case keysUnreadable
    /// A checkpoint is not signed by the keys that have to sign it.
    case wrongKey
    /// The key that is trusted is none of this log's.
    case otherKey
    /// The log is whole in itself and smaller than the checkpoint that somebody holds.
    case rolledBack(held: Int)
    /// The log is whole in itself, and its first entries are not the ones that the checkpoint that somebody holds
    /// counts.
    case rewritten(held: Int)
    /// The checkpoint that somebody holds, or the key that is trusted, is another log's.
    case otherLog
    /// A file of hashes that are derived from the entries does not agree with them; the entries are right.
    case tile(String)
    /// A segment is not there although later ones are, or none is there.
    case missingSegment(Int)
    /// Something in the folder of the segments is not a segment.
    case foreignFile(String)
}
