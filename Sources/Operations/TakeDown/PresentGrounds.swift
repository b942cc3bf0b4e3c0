internal import Foundation
internal import Registry
internal import SchoolMedia

/// Finds out, for many files at once, why they may not be seen any more.
///
/// A file shows the pupils who are tagged in its picture now and those on whose answers its export relied: a tag that was
/// removed afterwards does not hide what was published.
struct PresentGrounds {
    let snapshot: RegistrySnapshot
    let policy: Policy
    let moment: Date

    /// - Returns: the grounds by file; files that may stay are left out.
    func grounds(of files: [FileOutRecord]) throws -> [ExportedFileID: [TakeDown.Ground]] {
        let tags = try snapshot.tags(of: Set(files.map(\.asset)))
        let reliedOn = try snapshot.pupilsReliedOn(by: Set(files.map(\.file)))
        let held = try snapshot.heldAssets()
        var found: [ExportedFileID: [TakeDown.Ground]] = [:]
        for (question, files) in Dictionary(grouping: files, by: Question.init) {
            let shown = files.map { file in
                (file: file, tags: pupils(tags[file.asset, default: []], reliedOn[file.file, default: []]))
            }
            let subjects = try subjects(Set(shown.flatMap { $0.tags.map(\.pupil) }), question)
            for (file, tags) in shown {
                let grounds = TakeDown.grounds(
                    of: tags.compactMap { tag in subjects[tag.pupil] },
                    hold: held.contains(file.asset) ? .held : .none,
                    purpose: question.purpose,
                    medium: question.medium,
                    under: policy,
                    at: moment
                )
                if !grounds.isEmpty { found[file.file] = grounds }
            }
        }
        return found
    }

    /// What files are asked about together.
    private struct Question: Hashable {
        let purpose: Purpose
        let medium: Medium

        init(_ file: FileOutRecord) {
            purpose = file.purpose
            medium = file.medium
        }
    }

    /// Everybody whom a file shows.
    private func pupils(_ tags: [PupilTag], _ reliedOn: Set<PupilID>) -> [PupilTag] {
        let others = reliedOn.subtracting(tags.map(\.pupil))
        return tags + others.sorted().map { PupilTag(pupil: $0, face: .distant) }
    }

    private func subjects(
        _ pupils: Set<PupilID>,
        _ question: Question
    ) throws -> [PupilID: PublicationQuestion.Subject] {
        let asked = AskedMoment(
            DecisionBasis(policy: policy, time: DecisionTime(clock: moment, trail: nil))
        )
        let records = try snapshot.pupils(in: pupils)
        let facts = try snapshot.facts(of: records, for: question.purpose, question.medium, asked)
        let subjects = records.compactMap { pupil in
            let tag = PupilTag(pupil: pupil.id, face: .distant)
            return facts.subject(of: tag, for: question.purpose, question.medium, asked)
        }
        return Dictionary(subjects.map { ($0.tag.pupil, $0) }) { first, _ in first }
    }
}
