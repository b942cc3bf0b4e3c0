public import SchoolMedia
public import struct Foundation.Date

/// A take-down task, as stored; it is added and closed, never removed.
public struct TakeDownRecord: Equatable, Sendable {
    /// How a task ended.
    public struct Closing: Equatable, Sendable {
        /// When.
        public let at: Date
        /// Who confirmed it.
        public let by: StaffMemberID
        /// How.
        public let ending: TakeDown.Ending
        /// What the person wrote about it, sealed; nil when nothing.
        public let sealedNote: [UInt8]?

        /// Puts a closing together.
        public init(at: Date, by: StaffMemberID, ending: TakeDown.Ending, sealedNote: [UInt8]?) {
            self.at = at
            self.by = by
            self.ending = ending
            self.sealedNote = sealedNote
        }
    }

    /// The identifier that people quote.
    public let id: TakeDownID
    /// The file that is out.
    public let file: ExportedFileID
    /// Where it can be seen; nil when nobody has said where the file went.
    public let copy: PublishedCopyID?
    /// Why.
    public let cause: TakeDown.Cause
    /// When it was found out.
    public let openedAt: Date
    /// By when it has to be done.
    public let dueAt: Date
    /// Who sees to it.
    public let owner: TakeDown.Owner
    /// How it ended; nil while it is open.
    public let closing: Closing?

    /// What the task is about: the copy, or the file.
    public var subject: String { copy?.rawValue ?? file.rawValue }

    /// Whether it is open although its deadline has passed: not yet at the deadline itself.
    public func isOverdue(at moment: Date) -> Bool { closing == nil && dueAt < moment }

    /// Puts a record together; a new task is open.
    public init(
        id: TakeDownID,
        file: ExportedFileID,
        copy: PublishedCopyID?,
        cause: TakeDown.Cause,
        openedAt: Date,
        dueAt: Date,
        owner: TakeDown.Owner,
        closing: Closing? = nil
    ) {
        self.id = id
        self.file = file
        self.copy = copy
        self.cause = cause
        self.openedAt = openedAt
        self.dueAt = dueAt
        self.owner = owner
        self.closing = closing
    }
}
