internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Records that a published copy is down (R20).
public struct TakeDownCopy: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs that the copy can no longer be seen.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such copy, or it is down already.
    public func callAsFunction(_ copy: PublishedCopyID, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .recordCopy)
        let now = drive.time.now()
        let entry = try drive.entry(.copyTakenDown, by: staff.principal, on: [copy.rawValue])
        try await drive.change { transaction in
            guard let record = try transaction.snapshot.copy(copy) else {
                throw Refusal.notFound("published copy", copy.rawValue)
            }
            guard record.takenDownAt == nil else {
                throw Refusal(.conflict, code: "down", "This copy was recorded as down already.")
            }
            try transaction.markTakenDown(copy, by: staff.member.id, at: now)
            return Change(result: (), entries: [entry])
        }
    }
}
