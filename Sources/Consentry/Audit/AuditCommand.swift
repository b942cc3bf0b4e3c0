internal import ArgumentParser

/// `consentry audit`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The audit trail.",
        subcommands: [
            AuditVerify.self, AuditShow.self, AuditPupil.self, AuditPicture.self, AuditOversight.self,
            AuditReindex.self, AuditCheckpoint.self, AuditWords.self, AuditProve.self, AuditCheckProof.self,
            AuditExport.self, AuditWitnessCommand.self, AuditRotateKey.self,
        ]
    )
}
