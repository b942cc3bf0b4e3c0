internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("approval", key: "request")

extension RegistrySnapshot {
    /// The decision on a request; nil while it is open.
    public func approval(of request: PublicationRequestID) throws -> ApprovalRecord? {
        try connection.first(
            "SELECT * FROM approval WHERE request = \(request.rawValue)",
            from: table
        ) { row in
            ApprovalRecord(
                request: try row.value("request"),
                approver: try row.value("approver"),
                decidedAt: try row.moment("decidedAt"),
                decision: try row.value("decision"),
                checklist: try row.json("checklist")
            )
        }
    }
}

extension RegistryTransaction {
    /// Decides a request for good and sets its state; refused with `settled` when it is not open any more, or unknown.
    public func record(_ approval: ApprovalRecord) throws {
        let request = approval.request.rawValue
        let checklist = try Stored.json(approval.checklist)
        try connection.changeOne(
            "UPDATE publicationRequest SET state = \(approval.decision.rawValue) WHERE id = \(request) AND state = 'open'",
            else: .settled(table: "publicationRequest", key: request)
        )
        try connection.change(
            """
            INSERT INTO approval (request, approver, decidedAt, decision, checklist)
            VALUES (
                \(request), \(approval.approver.rawValue), \(Moment.text(approval.decidedAt)),
                \(approval.decision.rawValue), \(checklist)
            )
            """
        )
    }
}
