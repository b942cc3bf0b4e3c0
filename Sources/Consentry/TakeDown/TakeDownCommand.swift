internal import ArgumentParser

/// `consentry takedown`
struct TakeDownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "takedown",
        abstract: "What has to come down because a consent ended, a pupil was protected or a picture was held.",
        subcommands: [TakeDownList.self, TakeDownClose.self, TakeDownAssign.self, TakeDownSweep.self]
    )
}
