internal import ArgumentParser

/// `consentry published`
struct PublishedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published",
        abstract: "What can really be seen.",
        subcommands: []
    )
}
