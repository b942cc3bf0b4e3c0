internal import ArgumentParser

/// `consentry copy`
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Where exported files were published.",
        subcommands: [CopyRecord.self, CopyList.self, CopyShow.self, CopyTakenDown.self]
    )
}
