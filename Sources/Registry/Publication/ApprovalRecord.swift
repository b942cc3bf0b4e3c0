public import SchoolMedia
public import struct Foundation.Date

/// The decision on a request (R14, R15); there is one, and it does not change.
public struct ApprovalRecord: Equatable, Sendable {
    /// What was decided.
    public enum Decision: String, CaseIterable, Sendable {
        case approved
        case rejected
    }

    /// The request.
    public let request: PublicationRequestID
    /// Who decided.
    public let approver: StaffMemberID
    /// When.
    public let decidedAt: Date
    /// What was decided.
    public let decision: Decision
    /// The questions of the content check, in the policy's words, and whether each was confirmed.
    public let checklist: [String: Bool]

    /// Puts a record together.
    public init(
        request: PublicationRequestID,
        approver: StaffMemberID,
        decidedAt: Date,
        decision: Decision,
        checklist: [String: Bool]
    ) {
        self.request = request
        self.approver = approver
        self.decidedAt = decidedAt
        self.decision = decision
        self.checklist = checklist
    }
}
