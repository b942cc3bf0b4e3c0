internal import ArgumentParser

/// `consentry published`
struct PublishedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published",
        abstract: "What can really be seen, as opposed to what is recorded.",
        subcommands: [PublishedScan.self]
    )
}
