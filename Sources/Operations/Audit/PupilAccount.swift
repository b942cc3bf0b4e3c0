public import Foundation
public import SchoolMedia

/// Where a pupil could be seen at a moment, and on what the school relied (R22).
public struct PupilAccount: Sendable {
    /// An answer that an export relied on.
    public struct Fact: Sendable {
        /// The answer's identifier, which the trail names too.
        public let id: ConsentEventID
        /// What was answered.
        public let answer: ConsentEvent.Answer
        /// Who answered: name and relationship, or an identifier when the record was erased.
        public let giver: String
        /// The moment that the answer names as its own.
        public let effectiveFrom: Date
        /// When it was written down here.
        public let recordedAt: Date
    }

    /// A file that shows the pupil and can be seen somewhere, or of which nobody has said where it went.
    public struct Place: Sendable {
        /// The file's name outside.
        public let file: NeutralName
        /// The picture.
        public let asset: AssetID
        /// What it was exported for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// When it was exported.
        public let exportedAt: Date
        /// The login of who exported it.
        public let exportedBy: String
        /// The published copy; nil when nobody has said where the file went.
        public let copy: PublishedCopyID?
        /// Where the copy is.
        public let place: String?
        /// Since when it can be seen there.
        public let since: Date?
        /// The login of who recorded the copy.
        public let recordedBy: String?
        /// The hash of the policy that allowed the export (R37).
        public let policy: String
        /// The answers about this pupil that the export relied on.
        public let facts: [Fact]
        /// Why it should not be out any more; none when it may stay.
        public let grounds: [TakeDown.Cause]
        /// The open tasks to take it down.
        public let takeDowns: [TakeDownID]
    }

    /// The pupil.
    public let pupil: PupilID
    /// What the pupil is called; nil when the record was erased.
    public let name: String?
    /// The moment that this is about.
    public let at: Date
    /// Everything that is out, the oldest export first.
    public let places: [Place]
    /// How many copies were taken down before.
    public let takenDown: Int

    /// What is out and may stay.
    public var allowed: [Place] { places.filter(\.grounds.isEmpty) }
    /// What is out and should not be.
    public var unwanted: [Place] { places.filter { !$0.grounds.isEmpty } }
}

extension PupilAccount {
    /// The same in sentences.
    public var text: String {
        let who = name ?? "The pupil \(pupil.rawValue) (the record was erased)"
        guard !places.isEmpty else {
            return "\(who) cannot be seen anywhere on \(at.dayText).\(takenDownSentence)"
        }
        let head =
            "\(who) could be seen in \(places.count == 1 ? "1 place" : "\(places.count) places") on \(at.dayText)."
            + takenDownSentence
        return ([head] + unwanted.map(\.text) + allowed.map(\.text)).joined(separator: "\n\n")
    }

    /// Comma-separated values with a header, one line for each place; safe to open in a spreadsheet.
    public var csv: String {
        let header = [
            "file", "asset", "purpose", "place", "since", "recorded_by", "exported_at", "exported_by", "policy",
            "relied_on", "may_stay", "causes", "take_downs",
        ]
        return ([header] + places.map(\.cells)).csv
    }

    private var takenDownSentence: String {
        switch takenDown {
        case 0: ""
        case 1: " 1 copy was taken down before."
        default: " \(takenDown) copies were taken down before."
        }
    }
}

extension PupilAccount.Place {
    fileprivate var text: String {
        let seen =
            if let place, let since {
                "Since \(since.dayText) at “\(place)” (\(purpose.rawValue)), recorded by \(recordedBy ?? "?")."
            } else {
                "Exported for \(purpose.rawValue) on \(exportedAt.dayText); nobody has said where it went."
            }
        let file =
            "File \(file.rawValue) of the picture \(asset.rawValue), exported on \(exportedAt.dayText) by \(exportedBy)."
        let verdict = "The gates permitted it then, under the policy \(policy.prefix(12))…, \(reliance)."
        let now =
            grounds.isEmpty
            ? "It may stay."
            : "IT SHOULD NOT BE OUT: \(grounds.map(\.phrase).joined(separator: "; ")). \(tasks)"
        return [seen, "  " + file, "  " + verdict, "  " + now].joined(separator: "\n")
    }

    fileprivate var cells: [String] {
        let relied = facts.map { "\($0.answer.rawValue) by \($0.giver) from \($0.effectiveFrom.dayText)" }
        return [
            file.rawValue, asset.rawValue, purpose.rawValue, place ?? "", since?.ISO8601Format() ?? "",
            recordedBy ?? "", exportedAt.ISO8601Format(), exportedBy, policy, relied.joined(separator: "; "),
            grounds.isEmpty ? "yes" : "no", grounds.map(\.rawValue).joined(separator: " "),
            takeDowns.map(\.rawValue).joined(separator: " "),
        ]
    }

    private var reliance: String {
        guard !facts.isEmpty else { return "which needs no answer about this pupil for that purpose" }
        let answers = facts.map { fact in
            "“\(fact.answer.rawValue)” of \(fact.giver) from \(fact.effectiveFrom.dayText), written down "
                + "\(fact.recordedAt.dayText) (\(fact.id.rawValue))"
        }
        return "relying on " + answers.joined(separator: " and ")
    }

    private var tasks: String {
        takeDowns.isEmpty
            ? "There is no task to take it down: run “consentry takedown sweep”."
            : "To be taken down: \(takeDowns.map(\.rawValue).joined(separator: ", "))."
    }
}
