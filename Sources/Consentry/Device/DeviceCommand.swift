internal import ArgumentParser

/// `consentry device`
struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "School devices that may send pictures.",
        subcommands: [DeviceEnrol.self, DeviceList.self, DeviceStatus.self]
    )
}
