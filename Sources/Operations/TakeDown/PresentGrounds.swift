internal import Foundation
internal import Registry
internal import SchoolMedia

/// Finds out, for many files at once, why they may not be seen any more.
///
/// A file shows the pupils who are tagged in its picture now and those on whose answers its export relied: a tag that
/// was removed afterwards does not hide what was published.
struct PresentGrounds {
    let drive: Drive
    let snapshot: RegistrySnapshot
    let policy: Policy
    let moment: Date

    /// - Returns: the grounds by file; files that may stay are left out.
    func grounds(of files: [FileOutRecord]) throws -> [ExportedFileID: [TakeDown.Ground]] {
        let assets = Set(files.map(\.asset))
        let declarations = try snapshot.declarations(of: assets)
        let authorised = try authorisedPlaces(for: assets)
        let reliedOn = try snapshot.pupilsReliedOn(by: Set(files.map(\.file)))
        let held = try snapshot.heldAssets()
        var found: [ExportedFileID: [TakeDown.Ground]] = [:]
        for (question, files) in Dictionary(grouping: files, by: Question.init) {
            let shown = files.map { file in
                (file: file, tags: pupils(declarations[file.asset]?.tags ?? [], reliedOn[file.file, default: []]))
            }
            let facts = try facts(Set(shown.flatMap { $0.tags.map(\.pupil) }), question)
            for (file, tags) in shown {
                var publication = PublicationQuestion(
                    purpose: question.purpose,
                    medium: question.medium,
                    declaration: declarations[file.asset],
                    subjects: tags.compactMap { facts[$0.pupil]?.subject($0) },
                    hold: held.contains(file.asset) ? .held : .none,
                    priorPermission: .recorded,
                    texts: [],
                    names: NameIndex([])
                )
                publication.authorisedPlaces = authorised[file.asset, default: []]
                let grounds = TakeDown.grounds(for: publication, under: policy, at: moment)
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

    /// Where the headteacher had allowed pictures, for a policy that leaves any place to that.
    private func authorisedPlaces(for assets: Set<AssetID>) throws -> [AssetID: [String]] {
        guard !policy.authorisedPlaces.isEmpty else { return [:] }
        return try Dictionary(
            uniqueKeysWithValues: snapshot.assets(in: assets).map {
                ($0.id, try drive.authorisedPlaces(for: $0, in: snapshot))
            }
        )
    }

    private func facts(_ pupils: Set<PupilID>, _ question: Question) throws -> [PupilID: PupilFacts] {
        let asked = AskedMoment(policy: policy, at: moment)
        return try snapshot.facts(of: snapshot.pupils(in: pupils), for: question.purpose, question.medium, asked)
    }
}
