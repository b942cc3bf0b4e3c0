internal import ArgumentParser

/// `consentry staff`
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Accounts and what they may do.",
        subcommands: [StaffImport.self, StaffList.self]
    )
}
