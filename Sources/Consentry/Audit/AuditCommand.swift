internal import ArgumentParser

/// `consentry audit`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The audit trail.",
        subcommands: [
            AuditVerify.self, AuditShow.self, AuditExport.self, AuditWords.self,
            AuditWitnessCommand.self,
            AuditVerify.self, AuditShow.self, AuditCheckpoint.self, AuditProve.self, AuditCheckProof.self,
            AuditRotateKey.self,
        ]
    )
}
