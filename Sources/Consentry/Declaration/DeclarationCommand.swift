internal import ArgumentParser

/// `consentry declaration`
struct DeclarationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declaration",
        abstract: "Who and what is in a picture.",
        subcommands: [DeclarationMake.self, DeclarationImport.self]
    )
}
