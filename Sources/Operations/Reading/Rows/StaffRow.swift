public import SchoolMedia

/// An account to be set up.
public struct StaffRow: FileRow {
    /// The line on which the row begins.
    public let line: Int
    /// The name typed to say who is acting, in lower case.
    public let login: String
    /// What the person is called.
    public let name: String
    /// At least one.
    public let roles: Set<StaffRole>

    enum Column: String, CSVColumn {
        case login, name, roles
    }

    /// Reads `staff.csv`; roles are separated by `;`.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<StaffRow> {
        let reading = try CSVTable<Column>(bytes).reading { StaffRow(&$0) }
        return reading.rejectingRepeats(of: Column.login.rawValue, by: \.login)
    }

    private init?(_ fields: inout RowFields<Column>) {
        let login = fields.reference(.login)
        let name = fields.text(.name, limit: 100)
        let words = fields.raw(.roles).listEntries
        let roles = words.compactMap { StaffRole(rawValue: $0.plainWord) }
        if words.isEmpty || roles.count != words.count {
            fields.fault(.roles, words.isEmpty ? .empty : .notOneOf(StaffRole.allCases.map(\.rawValue)))
        }
        guard fields.faults.isEmpty, let login, let name else { return nil }
        line = fields.line
        self.login = login.lowercased()
        self.name = name
        self.roles = Set(roles)
    }
}
