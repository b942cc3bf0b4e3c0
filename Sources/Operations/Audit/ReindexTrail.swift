internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Makes the registry's index of the trail anew, or compares the two.
public struct ReindexTrail: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What a comparison found.
    public enum Finding: Equatable, Sendable {
        /// Index and trail say the same.
        case agree(entries: Int)
        /// The first entry of which they do not.
        case differ(entry: Int)
    }

    /// Checks the whole trail, makes the index anew from it and logs that. Safe to repeat.
    ///
    /// - Returns: how many entries the index has.
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail was changed.
    public func callAsFunction(by staff: ActingStaff) async throws -> Int {
        try await drive.authorise(staff, to: .reindexTrail)
        return try await TrailIndexing(on: drive).rebuild(by: staff.principal)
    }

    /// Checks the whole trail and compares every entry with the index; changes nothing.
    ///
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail was changed.
    public func check(by staff: ActingStaff) async throws -> Finding {
        try await drive.authorise(staff, to: .reindexTrail)
        if let entry = try await TrailIndexing(on: drive).firstDifference() { return .differ(entry: entry) }
        return .agree(entries: try await drive.registry.read { try $0.trailExtent().entries })
    }
}
