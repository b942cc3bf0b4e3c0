internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry device enrol`
struct DeviceEnrol: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Enrols a school device and prints its token, once.",
        discussion: """
            Example:
              consentry device enrol "iPad 7" --as j.petrov
            """
    )

    @Argument(help: "What is written on the device.")
    var label: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let enrolment = try await options.perform { drive, staff in
            try await EnrolDevice(on: drive)(label: label, by: staff)
        }
        let answer = EnrolmentAnswer(device: enrolment.device.id, token: enrolment.token)
        try output.show(
            answer,
            text: "Enrolled \(answer.device).\nToken for this device, told only now: \(answer.token)"
        )
    }
}

private struct EnrolmentAnswer: Encodable {
    let device: DeviceID
    let token: String
}
