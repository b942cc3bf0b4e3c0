internal import ArgumentParser

/// `consentry asset`
struct AssetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "asset",
        abstract: "Stored pictures.",
        subcommands: [
            AssetIngest.self, AssetList.self, AssetGet.self, AssetHold.self, AssetRelease.self, AssetHolds.self,
        ]
    )
}
