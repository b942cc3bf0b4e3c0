internal import ArgumentParser

/// `consentry consent`
struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "The answers of pupils' families.",
        subcommands: [
            ConsentImport.self, ConsentRecord.self, ConsentWithdraw.self, ConsentShow.self, ConsentAffected.self,
            ConsentExpiring.self,
            ConsentMap.self, ConsentConfirmImport.self, ConsentUndoImport.self,
            ConsentWho.self, ConsentExport.self,
        ]
    )
}
