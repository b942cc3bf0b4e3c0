public import SchoolMedia

extension GuardianID {
    /// The mother of Ada.
    public static let adasMother = numbered(101)
    /// The father of Ada.
    public static let adasFather = numbered(102)
    /// The mother of Ben.
    public static let bensMother = numbered(103)
    /// The grandmother with whom Chloé lives.
    public static let chloesGrandmother = numbered(104)
}

extension ConsentEvent.Giver {
    /// The mother of Ada.
    public static let adasMother = guardian(.adasMother)
    /// The father of Ada.
    public static let adasFather = guardian(.adasFather)
    /// The mother of Ben.
    public static let bensMother = guardian(.bensMother)
    /// The grandmother with whom Chloé lives.
    public static let chloesGrandmother = guardian(.chloesGrandmother)
}

extension StaffMemberID {
    /// A class teacher.
    public static let teacher = numbered(201)
    /// The website editor.
    public static let editor = numbered(202)
    /// The headteacher.
    public static let headteacher = numbered(203)
    /// The school office.
    public static let office = numbered(204)
    /// The designated safeguarding lead.
    public static let safeguardingLead = numbered(205)
}

extension StaffMember {
    /// A class teacher.
    public static let teacher = StaffMember(id: .teacher, login: "t.chalk", name: "Tom Chalk", roles: [.staff])
    /// The website editor.
    public static let editor = StaffMember(id: .editor, login: "e.page", name: "Eva Page", roles: [.editor])
    /// The headteacher.
    public static let headteacher = StaffMember(
        id: .headteacher,
        login: "h.board",
        name: "Helen Board",
        roles: [.approver]
    )
    /// The school office.
    public static let office = StaffMember(id: .office, login: "o.desk", name: "Omar Desk", roles: [.office])
    /// The designated safeguarding lead.
    public static let safeguardingLead = StaffMember(
        id: .safeguardingLead,
        login: "s.shield",
        name: "Sue Shield",
        roles: [.safeguardingLead]
    )
}
