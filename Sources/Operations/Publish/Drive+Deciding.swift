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
        let page = try PicturePage([item.asset], purposes: [wish.purpose], wish.medium, of: self, in: snapshot)
        let asked = page.asked(for: wish.purpose, on: try basis(in: snapshot))
        return try verdict(on: item, of: wish, names: names, page, asked)
    }

    /// The same for one of many pictures, of which everything was read at once.
    func verdict(
        on item: PublicationRequest.Item,
        of wish: PublicationRequest.Wish,
        names: NameIndex,
        _ page: PicturePage,
        _ asked: AskedPage
    ) throws -> Verdict {
        let asset = try page.asset(item.asset)
        let texts = texts(of: item, wish, page.title(of: asset))
        return asked.verdict(on: asset, texts: texts, names: names, resolved: item.resolved)
    }

    /// Where the headteacher had allowed pictures of the event to be taken before this one arrived (R16).
    func authorisedPlaces(for asset: AssetRecord, in snapshot: RegistrySnapshot) throws -> [String] {
        guard let event = asset.event else { return [] }
        return try snapshot.placeAuthorisations(of: event).filter { $0.authorisedAt <= asset.receivedAt }.map(\.place)
    }

    /// All words that would be published with a picture.
    func texts(
        of item: PublicationRequest.Item,
        _ wish: PublicationRequest.Wish,
        _ event: EventID?,
        in snapshot: RegistrySnapshot
    ) throws -> [PublicationText] {
        let title = try event.flatMap { try snapshot.event($0) }.map { record in
            PublicationText(
                .eventName,
                try keys.open(record.sealedTitle, in: .eventTitle, row: record.id.rawValue)
            )
        }
        return texts(of: item, wish, title)
    }

    private func texts(
        of item: PublicationRequest.Item,
        _ wish: PublicationRequest.Wish,
        _ eventTitle: PublicationText?
    ) -> [PublicationText] {
        let texts = [
            PublicationText(.caption, item.caption), PublicationText(.altText, item.altText),
            PublicationText(.title, wish.title), PublicationText(.channel, wish.channel),
            PublicationText(.fileName, item.fileName), PublicationText(.address, wish.address),
        ]
        return texts + (eventTitle.map { [$0] } ?? [])
    }
}

extension [ConsentEvent] {
    /// The present moment, but no earlier than the last no was written down or the last yes found to be a mistake: a
    /// clock that was set back must not make anybody forget it.
    func presentMoment(by clock: Date) -> Date {
        compactMap { $0.answer.isYes ? $0.voidedAt : $0.recordedAt }.reduce(clock) { Swift.max($0, $1) }
    }
}
