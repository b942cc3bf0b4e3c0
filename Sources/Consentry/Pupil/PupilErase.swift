internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry pupil erase`
struct PupilErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases a pupil's record for good: proposed by one person, confirmed by the headteacher.",
        discussion: """
            Destroys the pupil's key and with it names, guardians, evidence and the words of the audit trail about the \
            pupil; and the pictures that show no other pupil, with what was exported of them to this drive. Pictures with \
            others in them stay without the pupil's tag and without captions that name the pupil (--shared untag), or go, \
            too (--shared dispose). The audit trail stays whole, with identifiers. What is published stays a task to take \
            it down. Nothing brings the record back.

            Examples:
              consentry pupil erase A0101 --dry-run --as j.trevanion
              consentry pupil erase A0101 --shared untag --as j.trevanion     # proposes
              consentry pupil erase A0101 --confirm --as r.whitcombe          # carries it out
            """
    )

    @Argument(help: "The pupil, by admission number or identifier.")
    var pupil: PupilReference

    @Option(help: "What becomes of pictures that show others, too: untag or dispose.")
    var shared: ErasurePlan.SharedPictures = .untag

    @Flag(help: "List what would go and what would stay, and change nothing.")
    var dryRun = false

    @Flag(help: "Confirm what somebody else has proposed, and carry it out.")
    var confirm = false

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !dryRun || !confirm else { throw ValidationError("Ask for --dry-run or --confirm, not both.") }
    }

    func run() async throws {
        let plan = try await options.perform { drive, staff in
            let erase = ErasePupil(on: drive)
            if dryRun { return try await erase.preview(pupil, shared, by: staff) }
            return try await confirm ? erase.confirm(pupil, by: staff) : erase.propose(pupil, shared, by: staff)
        }
        let head =
            if dryRun {
                "Nothing was changed. An erasure of \(plan.pupil) would do this:"
            } else if confirm {
                "The record of \(plan.pupil) was erased."
            } else {
                "The erasure of \(plan.pupil) is proposed. The headteacher carries it out with “consentry pupil erase "
                    + "\(plan.pupil) --confirm”."
            }
        try output.show(ErasureAnswer(plan, isErased: confirm), text: head + "\n" + plan.text)
    }
}

private struct ErasureAnswer: Encodable {
    struct Copy: Encodable {
        let file: NeutralName
        let place: String?
    }

    struct Words: Encodable {
        let field: String
        let owner: String
    }

    let pupil: PupilID
    let erased: Bool
    let shared: String
    let disposedPictures: [AssetID]
    let sharedPictures: [AssetID]
    let guardians: Int
    let answers: Int
    let details: Int
    let stillOut: [Copy]
    let clearedWords: [Words]
    let stayingWords: [Words]
    let heldPictures: [AssetID]
    let legalHold: Bool

    init(_ plan: ErasurePlan, isErased: Bool) {
        pupil = plan.pupil
        erased = isErased
        shared = plan.shared.rawValue
        disposedPictures = plan.disposed
        sharedPictures = plan.sharedPictures
        guardians = plan.guardians
        answers = plan.answers
        details = plan.details
        stillOut = plan.openCopies.map { Copy(file: $0.file, place: $0.place) }
        clearedWords = plan.clearedWords.flatMap { words in
            words.fields.map(\.phrase).sorted().map { Words(field: $0, owner: words.request.rawValue) }
        }
        stayingWords = plan.stayingWords.map { Words(field: $0.field, owner: $0.owner) }
        heldPictures = plan.heldPictures
        legalHold = plan.hasLegalHold
    }
}

extension ErasurePlan {
    /// What goes and what stays, one line each.
    fileprivate var text: String {
        let kept = shared == .untag ? sharedPictures : []
        var lines = [
            "Goes: the names, the date of birth, the school's numbers and the class of the pupil",
            "Goes: names and relationships of guardians: \(guardians)",
            "Goes: the evidence of answers: \(answers)",
            "Goes: the words of entries of the audit trail: \(details)",
            "Goes: pictures, with their files: \(disposed.count)\(Self.list(disposed.map(\.rawValue)))",
            "Goes: the pupil's tag in pictures with others: \(kept.count)\(Self.list(kept.map(\.rawValue)))",
            "Goes: words beside those pictures that name the pupil: \(clearedWords.count)"
                + Self.list(clearedWords.map(\.text)),
            "Stays: the audit trail, with identifiers",
            "Stays: that answers were given and files exported, with dates and identifiers",
            "Stays out until somebody takes it down: \(openCopies.count)"
                + Self.list(
                    openCopies.map { "\($0.file.rawValue) \($0.place.map { "at \($0)" } ?? "(place unknown)")" }
                ),
        ]
        if !stayingWords.isEmpty {
            let words = stayingWords.map { "\($0.field) of \($0.owner)" }
            lines.append("Stays, although it names the pupil: \(words.count)" + Self.list(words))
        }
        if hasLegalHold { lines.append("STOPPED: a legal hold keeps this record") }
        if !heldPictures.isEmpty {
            lines.append("STOPPED: pictures are held: \(Self.list(heldPictures.map(\.rawValue)))")
        }
        return lines.map { "  " + $0 }.joined(separator: "\n")
    }

    private static func list(_ items: [String]) -> String {
        items.map { "\n      " + $0 }.joined()
    }
}

extension ErasurePlan.ClearedWords {
    /// "alt text, caption of q_… beside a_…".
    fileprivate var text: String {
        "\(fields.map(\.phrase).sorted().joined(separator: ", ")) of \(request.rawValue) beside \(asset.rawValue)"
    }
}
