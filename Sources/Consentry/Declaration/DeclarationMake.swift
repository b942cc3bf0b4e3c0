internal import ArgumentParser
internal import Operations
internal import SchoolMedia

/// `consentry declaration make`
struct DeclarationMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Says who is in a picture; tags, adults and unidentifiable people must add up to the heads.",
        discussion: """
            Example:
              consentry declaration make a_… A0101:faceOn A0102:turnedAway --heads 3 --adults 1 --place classroom
              consentry declaration make a_… A0101:faceOn/headAndShoulders --heads 1
            """
    )

    @Argument(help: "The picture.")
    var asset: AssetID

    @Argument(
        help: """
            The pupils, each as PUPIL:faceOn, :turnedAway, :distant or :covered; /portrait, /headAndShoulders or \
            /wholeBody may follow.
            """
    )
    var tags: [TagArgument] = []

    @Option(help: "Everybody who can be seen.")
    var heads: Int

    @Option(help: "Adults among them.")
    var adults = 0

    @Option(help: "Pupils among them whom nobody could recognise.")
    var unidentifiable = 0

    @Option(help: "Where it was taken.")
    var place: String?

    @Option(help: "school, permitted or unknown.")
    var copyright = Copyright.school

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let count = HeadCount(heads: heads, adults: adults, unidentifiable: unidentifiable) else {
            throw ValidationError("The counts do not fit together: adults and unidentifiable are among the heads.")
        }
        let statement = DeclareAsset.Statement(
            tags: tags.map { ($0.pupil, $0.appearance.face) },
            closeness: Dictionary(
                tags.compactMap { tag in tag.appearance.closeness.map { (tag.pupil, $0) } },
                uniquingKeysWith: min
            ),
            headCount: count,
            place: place,
            copyright: copyright
        )
        let declaration = try await options.perform { drive, staff in
            try await DeclareAsset(on: drive)(asset, statement, by: staff)
        }
        let missing = declaration.headCount.pupilsToTag - declaration.tags.count
        try output.show(
            ["declaration": declaration.isComplete ? "complete" : "incomplete"],
            text: declaration.isComplete
                ? "Declared complete."
                : "Recorded, but the count does not add up yet (\(abs(missing)) \(missing > 0 ? "missing" : "too many"))."
        )
    }
}

/// A pupil and how the pupil is to be seen, as `A0101:faceOn` or `A0101:faceOn/headAndShoulders`.
struct TagArgument: ExpressibleByArgument {
    let pupil: PupilReference
    let appearance: WrittenAppearance

    init?(argument: String) {
        let parts = argument.split(separator: ":")
        guard parts.count == 2, let pupil = PupilReference(String(parts[0])),
            let appearance = WrittenAppearance(String(parts[1]))
        else { return nil }
        self.pupil = pupil
        self.appearance = appearance
    }
}
