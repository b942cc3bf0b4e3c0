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
        try verdict(on: item, of: wish, names: names, on: basis(in: snapshot), in: snapshot)
    }

    /// The same for one of many pictures.
    func verdict(
        on item: PublicationRequest.Item,
        of wish: PublicationRequest.Wish,
        names: NameIndex,
        on basis: DecisionBasis,
        in snapshot: RegistrySnapshot
    ) throws -> Verdict {
        guard let asset = try snapshot.asset(item.asset) else {
            throw Refusal.notFound("picture", item.asset.rawValue)
        }
        let declaration = try snapshot.declaration(of: item.asset)
        var question = PublicationQuestion(
            purpose: wish.purpose,
            medium: wish.medium,
            declaration: declaration,
            subjects: try subjects(of: declaration, wish, on: basis, in: snapshot),
            hold: asset.hold == .held ? .held : .none,
            priorPermission: .missing,
            texts: try texts(of: item, wish, asset.event, in: snapshot),
            names: names,
            resolved: item.resolved
        )
        question.authorisedPlaces = try authorisedPlaces(for: asset, in: snapshot)
        question.clock = basis.time.isClockBehind ? .behind : .onTime
        return Verdict.decide(question, under: basis.policy, at: basis.time.moment)
    }

    /// Where the headteacher had allowed pictures of the event to be taken before this one arrived (R16).
    func authorisedPlaces(for asset: AssetRecord, in snapshot: RegistrySnapshot) throws -> [String] {
        guard let event = asset.event else { return [] }
        return try snapshot.placeAuthorisations(of: event).filter { $0.authorisedAt <= asset.receivedAt }.map(\.place)
    }

    private func subjects(
        of declaration: Declaration?,
        _ wish: PublicationRequest.Wish,
        on basis: DecisionBasis,
        in snapshot: RegistrySnapshot
    ) throws -> [PublicationQuestion.Subject] {
        guard let declaration else { return [] }
        let ids = Set(declaration.tags.map(\.pupil))
        let facts = PupilFacts(
            answers: try snapshot.consentEvents(of: ids, purpose: wish.purpose, medium: wish.medium),
            protections: Dictionary(uniqueKeysWithValues: try snapshot.pupils(in: ids).map { ($0.id, $0.protection) })
        )
        return facts.subjects(of: declaration, for: wish.purpose, wish.medium, on: basis)
    }

    /// All words that would be published with a picture.
    func texts(
        of item: PublicationRequest.Item,
        _ wish: PublicationRequest.Wish,
        _ event: EventID?,
        in snapshot: RegistrySnapshot
    ) throws -> [PublicationText] {
        var texts = [
            PublicationText(.caption, item.caption), PublicationText(.altText, item.altText),
            PublicationText(.title, wish.title), PublicationText(.channel, wish.channel),
            PublicationText(.fileName, item.fileName), PublicationText(.address, wish.address),
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
