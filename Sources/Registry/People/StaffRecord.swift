public import SchoolMedia

/// A staff account as stored: what identifies the person is sealed.
public struct StaffRecord: Equatable, Sendable {
    /// Whether the account may act.
    public enum Status: String, CaseIterable, Sendable {
        case active
        case inactive
    }

    /// The identifier that the audit trail names.
    public let id: StaffMemberID
    /// Keyed hash of the login, 32 bytes; unique.
    public var loginLookup: [UInt8]
    /// Login and name, sealed.
    public var sealedDetails: [UInt8]
    /// What the account may do.
    public var roles: Set<StaffRole>
    /// Whether the account may act.
    public var status: Status

    /// Puts a record together.
    public init(
        id: StaffMemberID,
        loginLookup: [UInt8],
        sealedDetails: [UInt8],
        roles: Set<StaffRole>,
        status: Status
    ) {
        self.id = id
        self.loginLookup = loginLookup
        self.sealedDetails = sealedDetails
        self.roles = roles
        self.status = status
    }
}
