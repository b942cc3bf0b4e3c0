public import SchoolMedia

/// A member of staff whose identity was established at a door; only `Drive.identify` makes one.
public struct ActingStaff: Sendable {
    /// The account.
    public let member: StaffMember

    var principal: Principal { .staff(member) }

    init(identified member: StaffMember) {
        self.member = member
    }
}
