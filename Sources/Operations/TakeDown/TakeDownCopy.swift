internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Records that a published copy is down (R20), whether or not it had to come down.
public struct TakeDownCopy: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs that the copy can no longer be seen; its open take-downs are closed with it.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such copy, or it is down already.
    public func callAsFunction(_ copy: PublishedCopyID, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .recordCopy)
        let now = drive.time.now()
        try await drive.change { [drive] transaction in
            guard let record = try transaction.snapshot.copy(copy) else {
                throw Refusal.notFound("published copy", copy.rawValue)
            }
            guard record.takenDownAt == nil else {
                throw Refusal(.conflict, code: "down", "This copy was recorded as down already.")
            }
            let confirmation = TakeDownConfirmation(ending: .removed, note: nil, by: staff, at: now)
            let entries = try drive.takeDown(record, confirmation, in: transaction)
            return Change(result: (), entries: entries)
        }
    }
}
