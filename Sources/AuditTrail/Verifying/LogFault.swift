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
    /// The line is not the one that was written: what follows it, or the head, has another hash for it.
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
    /// The log ends here, and the head says that more was acknowledged.
    case cut
    /// Up to here all lines fit together, and the head says that they were others.
    case notWhatHeadSays
    /// Entry 0 was written under another origin.
    case wrongOrigin
    /// The file `origin` is gone or is not a name.
    case originUnreadable
    /// The file `head` is gone or not in its form.
    case headUnreadable
    /// A segment is not there although later ones are, or none is there.
    case missingSegment(Int)
    /// Something in the folder of the segments is not a segment.
    case foreignFile(String)
}
