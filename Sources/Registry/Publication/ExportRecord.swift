public import SchoolMedia
public import struct Foundation.Date

/// One run of an export, as stored.
public struct ExportRecord: Equatable, Sendable {
    /// What an export writes.
    public enum Form: String, CaseIterable, Sendable {
        case folder
        case zip
    }

    /// How an export ended.
    public enum Outcome: String, CaseIterable, Sendable {
        /// Every file that was allowed was written.
        case completed
        /// It was stopped, for example by a withdrawal or by a person.
        case stopped
        /// Something broke.
        case failed
    }

    /// The identifier that its files refer to.
    public let id: ExportID
    /// The approved request that it serves.
    public let request: PublicationRequestID
    /// Who exports.
    public let by: StaffMemberID
    /// When it began.
    public let startedAt: Date
    /// What it writes.
    public let form: Form
    /// The longest edge of its pictures, in pixels.
    public let longEdge: Int
    /// When it ended; nil while it runs, or when it was cut off.
    public let finishedAt: Date?
    /// How it ended; nil while it runs, or when it was cut off.
    public let outcome: Outcome?

    /// Puts a record together; a new export has neither end nor outcome.
    public init(
        id: ExportID,
        request: PublicationRequestID,
        by: StaffMemberID,
        startedAt: Date,
        form: Form,
        longEdge: Int,
        finishedAt: Date? = nil,
        outcome: Outcome? = nil
    ) {
        self.id = id
        self.request = request
        self.by = by
        self.startedAt = startedAt
        self.form = form
        self.longEdge = longEdge
        self.finishedAt = finishedAt
        self.outcome = outcome
    }
}
