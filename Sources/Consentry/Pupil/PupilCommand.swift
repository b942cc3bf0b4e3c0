internal import ArgumentParser

/// `consentry pupil`
struct PupilCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pupil",
        abstract: "Pupils and their guardians.",
        subcommands: [
            PupilImport.self, GuardianImport.self, PupilProtect.self, PupilUnprotect.self, PupilProtection.self,
            PupilErase.self, PupilHold.self, PupilRelease.self,
        ]
    )
}
