internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Records the headteacher's word that pictures of one trip or lesson may be taken in a place where they otherwise may
/// not (R16).
public struct AuthorisePlace: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs the authorisation; it covers pictures that arrive from now on. Repeating it changes nothing.
    ///
    /// - Parameters:
    ///   - place: one of the policy's `places_authorised`, in any case.
    ///   - reference: the trip or lesson, by the school's own reference.
    ///   - staff: who authorises.
    /// - Returns: the place in the policy's words.
    /// - Throws: `Refusal` when the account may not, there is no such trip or lesson, or the policy does not leave the
    ///   place to anybody's authorisation.
    public func callAsFunction(_ place: String, for reference: String, by staff: ActingStaff) async throws -> String {
        try await drive.authorise(staff, to: .authorisePlace)
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let policy = try transaction.snapshot.requiredPolicy()
            guard let known = policy.authorisedPlaces.first(where: { $0.lowercased() == place.lowercased() }) else {
                throw Self.notInPolicy(policy)
            }
            guard let event = try transaction.snapshot.event(reference: reference) else {
                throw Refusal.notFound("trip or lesson", reference)
            }
            let authorised = try transaction.snapshot.placeAuthorisations(of: event.id).map(\.place)
            guard !authorised.contains(known) else { return Change(result: known, entries: []) }
            try transaction.add(
                PlaceAuthorisationRecord(
                    event: event.id,
                    place: known,
                    authorisedBy: staff.member.id,
                    authorisedAt: now
                )
            )
            let entry = try drive.entry(
                .placeAuthorised,
                by: staff.principal,
                on: [event.id.rawValue],
                rules: [.places],
                policy: policy.hash
            )
            return Change(result: known, entries: [entry])
        }
    }

    private static func notInPolicy(_ policy: Policy) -> Refusal {
        let places = policy.authorisedPlaces.joined(separator: ", ")
        return Refusal(
            .invalid,
            code: "place",
            places.isEmpty
                ? "The policy leaves no place to anybody's authorisation (places_authorised)."
                : "The policy does not leave this place to anybody's authorisation. Choose one of: \(places).",
            rule: .places
        )
    }
}
