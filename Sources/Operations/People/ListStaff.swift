internal import Registry
public import SchoolMedia

/// Lists the accounts.
public struct ListStaff: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// All active accounts, by login.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(by staff: ActingStaff) async throws -> [StaffMember] {
        try await drive.authorise(staff, to: .manageStaff)
        return try await drive.registry.read { try $0.allStaff() }
            .filter { $0.status == .active }
            .map(drive.open)
            .sorted { $0.login < $1.login }
    }
}
