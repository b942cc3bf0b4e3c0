internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry staff list`
struct StaffList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the accounts.")

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let staff = try await options.perform { drive, staff in try await ListStaff(on: drive)(by: staff) }
        let rows = staff.map { StaffAnswer(id: $0.id, login: $0.login, name: $0.name, roles: $0.roles) }
        try output.show(
            rows,
            text: rows.map { "\($0.login)  \($0.name)  (\($0.roles.joined(separator: ", ")))" }.joined(separator: "\n")
        )
    }
}

private struct StaffAnswer: Encodable {
    let id: StaffMemberID
    let login: String
    let name: String
    let roles: [String]

    init(id: StaffMemberID, login: String, name: String, roles: Set<StaffRole>) {
        self.id = id
        self.login = login
        self.name = name
        self.roles = roles.map(\.rawValue).sorted()
    }
}
