internal import Vault
internal import Foundation
internal import Registry
internal import SchoolMedia

extension Drive {
    /// Decides about one picture of a request, on the registry as it is in this transaction (R19).
    ///
    /// The one way from the registry to a verdict: the preview for the editor, the approval, the export and the
    /// collection of an exported file all come through here.
    func verdict(
        on item: PublicationRequest.Item,
        of wish: PublicationRequest.Wish,
        names: NameIndex,
        in snapshot: RegistrySnapshot
    ) throws -> Verdict {
        let moment = time.now()
        let policy = try snapshot.requiredPolicy()
        guard let asset = try snapshot.asset(item.asset) else {
            throw Refusal.notFound("picture", item.asset.rawValue)
        }
        let declaration = try snapshot.declaration(of: item.asset)
        let question = PublicationQuestion(
            purpose: wish.purpose,
            medium: wish.medium,
            declaration: declaration,
            subjects: try subjects(of: declaration, wish, at: moment, in: snapshot),
            hold: asset.hold == .held ? .held : .none,
            priorPermission: .missing,
            texts: try texts(of: item, wish, asset.event, in: snapshot),
            names: names
        )
        return Verdict.decide(question, under: policy, at: moment)
    }

    private func subjects(
        of declaration: Declaration?,
        _ wish: PublicationRequest.Wish,
        at moment: Date,
        in snapshot: RegistrySnapshot
    ) throws -> [PublicationQuestion.Subject] {
        guard let declaration else { return [] }
        let ids = Set(declaration.tags.map(\.pupil))
        let events = try snapshot.consentEvents(of: ids, purpose: wish.purpose, medium: wish.medium)
        let pupils = try snapshot.pupils(in: ids)
        let protections = Dictionary(uniqueKeysWithValues: pupils.map { ($0.id, $0.protection) })
        // A tagged pupil without a row leaves the subjects short of the tags, which the first gate refuses.
        return declaration.tags.compactMap { tag in
            protections[tag.pupil].map { protection in
                let answers = events[tag.pupil] ?? []
                return PublicationQuestion.Subject(
                    tag: tag,
                    standing: answers.standing(
                        of: tag.pupil,
                        for: wish.purpose,
                        wish.medium,
                        at: answers.presentMoment(by: moment)
                    ),
                    protection: protection
                )
            }
        }
    }

    private func texts(
        of item: PublicationRequest.Item,
        _ wish: PublicationRequest.Wish,
        _ event: EventID?,
        in snapshot: RegistrySnapshot
    ) throws -> [PublicationText] {
        var texts = [
            PublicationText(.caption, item.caption), PublicationText(.altText, item.altText),
            PublicationText(.title, wish.title), PublicationText(.channel, wish.channel),
        ]
        if let event, let record = try snapshot.event(event) {
            texts.append(
                PublicationText(.eventName, try keys.open(record.sealedTitle, in: .eventTitle, row: event.rawValue))
            )
        }
        return texts
    }
}

extension [ConsentEvent] {
    /// The present moment, but no earlier than the last no was written down or the last yes found to be a mistake: a
    /// clock that was set back must not make anybody forget it.
    func presentMoment(by clock: Date) -> Date {
        compactMap { $0.answer.isYes ? $0.voidedAt : $0.recordedAt }.reduce(clock) { Swift.max($0, $1) }
    }
}
