internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

extension IngestPhoto {
    /// Asks whether pictures may be taken where a trip or lesson is (R16), before a byte of one is read.
    ///
    /// - Throws: `Refusal` that says what to do.
    func requireAllowedPlace(of event: EventRecord) async throws {
        guard let place = try drive.keys.place(of: event) else { return }
        let now = drive.time.now()
        let (policy, authorised) = try await drive.registry.read { snapshot in
            let policy = try snapshot.policyInForce().map { try Policy($0) }
            let authorisations = try snapshot.placeAuthorisations(of: event.id).filter { $0.authorisedAt <= now }
            return (policy, authorisations.map(\.place))
        }
        guard let policy else { return }
        if let refused = policy.refusedPlace(in: place) { throw Refusal.placeNotAllowed(refused) }
        let missing = policy.placesToAuthorise(in: place).first { !authorised.contains($0) }
        if let missing { throw Refusal.placeNotAuthorised(missing, for: event.reference) }
    }
}

extension KeyRing {
    /// Where a trip or lesson is, opened; nil when the list does not say.
    func place(of event: EventRecord) throws -> String? {
        try event.sealedPlace.map { try open($0, in: .eventPlace, row: event.id.rawValue) }
    }
}

extension Refusal {
    fileprivate static func placeNotAllowed(_ place: String) -> Refusal {
        Refusal(
            .conflict,
            code: "place",
            "This trip or lesson is in a place where the policy allows no pictures (\(place)), so this one is not taken in. "
                + "Erase it on the device; if the place is wrong, have the list of trips corrected and send it again.",
            rule: .places
        )
    }

    fileprivate static func placeNotAuthorised(_ place: String, for event: String) -> Refusal {
        Refusal(
            .conflict,
            code: "place-not-authorised",
            "Pictures from this place (\(place)) are taken in only once the headteacher has authorised them for this trip or "
                + "lesson: “consentry event authorise \(event) --place \"\(place)\"”. Then send it again.",
            rule: .places
        )
    }
}
