internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry device status`
struct DeviceStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Reports a device as lost, found again (enrolled), or revokes it for good.",
        discussion: """
            Example:
              consentry device status d_… lost --as j.petrov
            """
    )

    @Argument(help: "The device.")
    var device: DeviceID

    @Argument(help: "enrolled, lost or revoked.")
    var status: EnrolledDevice.Status

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await ChangeDeviceStatus(on: drive)(device, to: status, by: staff)
        }
        try output.show(
            ["device": device.rawValue, "status": status.rawValue],
            text: "Device \(device) is \(status.rawValue)."
        )
    }
}
