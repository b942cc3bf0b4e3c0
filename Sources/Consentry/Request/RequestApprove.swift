internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry request approve`
struct RequestApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approves a request as a second person, after the content check.",
        discussion: """
            Every question of the policy's checklist has to be confirmed by its number; see “consentry policy show”.

            Example:
              consentry request approve q_… --confirm 1,2,3,4,5 --as r.whitcombe
            """
    )

    @Argument(help: "The request.")
    var request: PublicationRequestID

    @Option(help: "The numbers of the checklist's questions that you answer with yes, separated by commas.")
    var confirm = ""

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let numbers = try confirm.split(separator: ",").map { text in
            guard let number = Int(text.drop { $0 == " " }) else {
                throw ValidationError("Type the numbers of the questions like 1,2,3.")
            }
            return number
        }
        try await options.perform { drive, staff in
            try await ApproveRequest(on: drive)(request, .approve(confirmed: Set(numbers)), by: staff)
        }
        try output.show(["request": request.rawValue, "state": "approved"], text: "Request \(request) is approved.")
    }
}

/// `consentry request reject`
struct RequestReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reject", abstract: "Rejects a request.")

    @Argument(help: "The request.")
    var request: PublicationRequestID

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await ApproveRequest(on: drive)(request, .reject, by: staff)
        }
        try output.show(["request": request.rawValue, "state": "rejected"], text: "Request \(request) is rejected.")
    }
}
