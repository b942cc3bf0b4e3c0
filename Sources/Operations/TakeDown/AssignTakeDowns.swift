internal import AuditTrail
internal import Registry
public import SchoolMedia
internal import Vault

/// Gives take-downs to somebody else.
public struct AssignTakeDowns: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Assigns and logs; all tasks or none.
    ///
    /// - Parameters:
    ///   - tasks: open tasks.
    ///   - login: who sees to them from now on; an account that may close take-downs.
    ///   - staff: who says so.
    /// - Throws: `Refusal` when an account may not, or a task does not exist or is closed.
    public func callAsFunction(_ tasks: [TakeDownID], to login: String, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .assignTakeDown)
        let lookup = drive.keys.lookup(login: login)
        try await drive.change { [drive] transaction in
            guard let record = try transaction.snapshot.staff(loginLookup: lookup), record.status == .active else {
                throw Refusal.notFound("account", login)
            }
            guard try drive.open(record).may(.closeTakeDown) else {
                throw Refusal(
                    .conflict,
                    code: "owner",
                    "That account may not close take-downs. Choose an editor or the safeguarding lead.",
                    rule: .access
                )
            }
            let entries = try tasks.map { id in
                guard let task = try transaction.snapshot.takeDown(id) else {
                    throw Refusal.notFound("take-down", id.rawValue)
                }
                guard task.closing == nil else {
                    throw Refusal(.conflict, code: "closed", "The take-down \(id) is closed already.")
                }
                try transaction.assign(id, to: .person(record.id))
                return try drive.entry(
                    .takeDownAssigned,
                    by: staff.principal,
                    on: [id.rawValue, record.id.rawValue],
                    rules: [.takeDown]
                )
            }
            return Change(result: (), entries: entries)
        }
    }
}
