/// The identifier of a staff account.
public typealias StaffMemberID = Identifier<StaffMember>

/// An account and what it may do (R23).
public struct StaffMember: Identified, Equatable, Sendable {
    /// Identifiers of staff begin with `s_`.
    public static let identifierPrefix = "s"

    /// The identifier that the audit trail names.
    public let id: StaffMemberID
    /// The name typed to say who is acting, such as `m.okafor`.
    public let login: String
    /// What the person is called.
    public var name: String
    /// Everything the person may do is the sum of these.
    public var roles: Set<StaffRole>

    /// Puts an account together from what the registry knows.
    public init(id: StaffMemberID, login: String, name: String, roles: Set<StaffRole>) {
        self.id = id
        self.login = login
        self.name = name
        self.roles = roles
    }

    /// Whether one of the person's roles allows the act.
    public func may(_ act: StaffAct) -> Bool {
        !roles.isDisjoint(with: act.roles)
    }
}
