internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry pupil hold`
struct PupilHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Places a legal hold: the pupil's record cannot be erased until it is released.",
        discussion: """
            Example:
              consentry pupil hold A0101 --because "Court order of 3 November" --as c.adair
            """
    )

    @Argument(help: "The pupil, by admission number or identifier.")
    var pupil: PupilReference

    @Option(help: "Why; kept sealed.")
    var because: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await HoldRecord(on: drive).hold(pupil, because: because, by: staff)
        }
        try output.show(["held": true], text: "A legal hold keeps this record.")
    }
}

/// `consentry pupil release`
struct PupilRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Releases a legal hold; the pupil's record may be erased again.",
        discussion: """
            Example:
              consentry pupil release A0101 --as c.adair
            """
    )

    @Argument(help: "The pupil, by admission number or identifier.")
    var pupil: PupilReference

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in try await HoldRecord(on: drive).release(pupil, by: staff) }
        try output.show(["held": false], text: "No legal hold keeps this record any more.")
    }
}
