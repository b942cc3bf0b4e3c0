/// A copy of a log in another folder, such as that of a USB stick.
public struct LogCopy: Equatable, Sendable {
    /// The newest checkpoint that the copy has.
    public let checkpoint: Checkpoint
    /// How many entries an earlier copy in the same folder had; nil when there was none.
    public let earlier: Int?
}

/// Why a log was not copied.
public enum LogCopyError: Error, Equatable, Sendable {
    /// The folder holds something else; its name.
    case folderInUse(String)
    /// The folder holds a copy of another log; its name.
    case otherLog(String)
    /// The copy in the folder has more than the log: the log was taken back.
    case longer(file: String)
    /// The copy in the folder is not the beginning of the log: one of them was changed. The first entry that differs,
    /// or nil when it is a checkpoint that does.
    case differs(entry: Int?)
    /// The folder cannot be used.
    case unusable
    /// The log cannot be read or the copy cannot be written.
    case log(AuditLogError)
}
