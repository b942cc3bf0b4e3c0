internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry asset hold`
struct AssetHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Freezes a picture at once because of an incident; what is out of it has to come down.",
        discussion: """
            For the safeguarding lead. The picture does not leave and is not shown until it is released.

            Example:
              consentry asset hold a_… --because "Reported by a parent, see incident 12" --as c.adair
            """
    )

    @Argument(help: "The picture.")
    var asset: AssetID

    @Option(help: "What happened; kept sealed.")
    var because: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let opened = try await options.perform { drive, staff in
            try await HoldAsset(on: drive).hold(asset, because: because, by: staff)
        }
        try output.show(
            HoldAnswer(asset: asset, takeDowns: opened),
            text: "\(asset) is held. Take-downs opened: \(opened). See “consentry takedown list --by-place”."
        )
    }
}

private struct HoldAnswer: Encodable {
    let asset: AssetID
    let takeDowns: Int
}

/// `consentry asset release`
struct AssetRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Lets a frozen picture go; its take-downs stay open until somebody closes them.",
        discussion: """
            For the safeguarding lead.

            Example:
              consentry asset release a_… --because "Incident 12 is closed" --as c.adair
            """
    )

    @Argument(help: "The picture.")
    var asset: AssetID

    @Option(help: "Why it may be used again; kept sealed.")
    var because: String

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await options.perform { drive, staff in
            try await HoldAsset(on: drive).release(asset, because: because, by: staff)
        }
        try output.show(["asset": asset], text: "\(asset) is released.")
    }
}

/// `consentry asset holds`
struct AssetHolds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holds",
        abstract: "Lists the pictures that are held, and why.",
        discussion: """
            For the safeguarding lead.

            Example:
              consentry asset holds --as c.adair
            """
    )

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let holds = try await options.perform { drive, staff in try await HoldAsset(on: drive).list(by: staff) }
        let answers = holds.map { Answer(asset: $0.asset, since: $0.since, because: $0.reason) }
        let text = answers.map { "\($0.asset)  since \($0.since.dayText)  \($0.because)" }.joined(separator: "\n")
        try output.show(answers, text: answers.isEmpty ? "No picture is held." : text)
    }

    private struct Answer: Encodable {
        let asset: AssetID
        let since: Date
        let because: String
    }
}
