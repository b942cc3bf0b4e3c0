internal import AuditTrail
internal import Foundation
internal import Registry
public import SchoolMedia

/// Approves or rejects a request, as a second person (R14, R15).
public struct ApproveRequest: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What the approver decides.
    public enum Decision: Equatable, Sendable {
        /// The numbers of the checklist's questions that were answered with yes, from 1.
        case approve(confirmed: Set<Int>)
        case reject
    }

    /// Records and logs the decision; a request is decided once.
    ///
    /// An approval lets nothing out by itself: the gates are asked again at the export (R19).
    /// - Throws: `Refusal` when the account may not approve, made the request, has not confirmed every question of the
    ///   checklist, a word that may be a pupil's name is unresolved, or the request was decided before. Refusals by
    ///   rule are logged.
    public func callAsFunction(
        _ request: PublicationRequestID,
        _ decision: Decision,
        by staff: ActingStaff
    ) async throws {
        try await drive.authorise(staff, to: .approve)
        do {
            try await decide(request, decision, staff)
        } catch let refusal as Refusal {
            let entry = try drive.entry(
                .requestRejected,
                by: staff.principal,
                on: [request.rawValue],
                result: .refused,
                rules: refusal.rule.map { [$0] } ?? []
            )
            try await drive.note(entry)
            throw refusal
        }
    }

    private func decide(_ id: PublicationRequestID, _ decision: Decision, _ staff: ActingStaff) async throws {
        let now = drive.time.now()
        let names = decision == .reject ? nil : try await drive.pupilNames()
        try await drive.change { [drive] transaction in
            let policy = try transaction.snapshot.requiredPolicy()
            guard let request = try transaction.snapshot.request(id) else {
                throw Refusal.notFound("request", id.rawValue)
            }
            guard request.state == .open else {
                throw Refusal(.conflict, code: "decided", "This request was \(request.state.rawValue) already.")
            }
            try Self.check(decision, of: request, by: staff, under: policy)
            if let names { try drive.requireResolvedNames(in: id, names, transaction.snapshot) }
            try transaction.record(ApprovalRecord(id, decision, by: staff.member.id, at: now))
            let entry = try drive.entry(
                decision == .reject ? .requestRejected : .requestApproved,
                by: staff.principal,
                on: [id.rawValue],
                rules: [.secondPerson, .contentCheck],
                policy: policy.hash
            )
            return Change(result: (), entries: [entry])
        }
    }

    private static func check(
        _ decision: Decision,
        of request: RequestRecord,
        by staff: ActingStaff,
        under policy: Policy
    ) throws {
        guard !staff.member.roles.isDisjoint(with: policy.approvers) else {
            throw Refusal(
                .forbidden,
                code: "approver",
                "The policy does not name you as an approver.",
                rule: .secondPerson
            )
        }
        guard policy.approval == .anyApprover || request.requestedBy != staff.member.id else {
            throw Refusal(
                .forbidden,
                code: "own-request",
                "You made this request. Somebody else has to approve it.",
                rule: .secondPerson
            )
        }
        guard case .approve(let confirmed) = decision else { return }
        let missing = Set(1...max(1, policy.checklist.count)).subtracting(confirmed)
        guard missing.isEmpty || policy.checklist.isEmpty else {
            let numbers = missing.sorted().map(String.init).joined(separator: ", ")
            throw Refusal(
                .invalid,
                code: "checklist",
                "Confirm every question of the checklist, or reject the request. Not confirmed: \(numbers).",
                rule: .contentCheck
            )
        }
    }
}

extension ApprovalRecord {
    fileprivate init(
        _ request: PublicationRequestID,
        _ decision: ApproveRequest.Decision,
        by approver: StaffMemberID,
        at moment: Date
    ) {
        switch decision {
        case .approve(let confirmed):
            self.init(
                request: request,
                approver: approver,
                decidedAt: moment,
                decision: .approved,
                checklist: Dictionary(uniqueKeysWithValues: confirmed.map { (String($0), true) })
            )
        case .reject:
            self.init(request: request, approver: approver, decidedAt: moment, decision: .rejected, checklist: [:])
        }
    }
}
