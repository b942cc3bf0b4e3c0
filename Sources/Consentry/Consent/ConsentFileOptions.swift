public import ArgumentParser
public import Operations
internal import SchoolMedia

/// Where a file of consents comes from, and what it does not say itself.
struct ConsentFileOptions: ParsableArguments {
    @Option(help: "Which system the file comes from, by a name of your choice, such as sims.")
    var source: ConsentSource?

    @Option(help: "The day on which the file was exported, as yyyy-mm-dd; needed unless every row has a date.")
    var exportedOn: DayArgument?

    @Option(help: "What the file is about, when no column says so.")
    var purpose: Purpose?

    @Option(help: "photo, video or audio, together with --purpose.")
    var medium = Medium.photo

    @Option(help: "The list written by --matches-out, with the admission numbers filled in.")
    var confirmMatches: String?

    /// Whether anything was said that only makes sense for a file of the school's MIS.
    var isUsed: Bool { exportedOn != nil || purpose != nil || confirmMatches != nil || medium != .photo }

    /// - Throws: `Refusal` when the list of matches cannot be read.
    func file(_ csv: [UInt8], from source: ConsentSource, badRows: BadRows) throws -> MISConsentFile {
        MISConsentFile(
            csv,
            from: source,
            exportedOn: exportedOn?.day,
            purpose: purpose,
            medium: medium,
            matches: try confirmMatches.map(Files.read),
            badRows: badRows
        )
    }
}

extension ConsentSource: ExpressibleByArgument {
    /// A name such as `sims`.
    public init?(argument: String) {
        self.init(argument)
    }
}
