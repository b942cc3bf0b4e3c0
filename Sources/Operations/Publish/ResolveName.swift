internal import AuditTrail
internal import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Records a person's word that no pupil is meant by a word that may be a pupil's name (R11).
public struct ResolveName: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs the answer; safe to repeat.
    ///
    /// It is bound to the request and to the text as it stands: another text has to be looked at anew. It holds for the
    /// same text in the same field beside other pictures of the request.
    /// - Parameters:
    ///   - word: the word as the assessment shows it; case and accents make no difference.
    ///   - field: where it stands.
    ///   - asset: the picture beside which it stands.
    ///   - request: the request.
    ///   - staff: who says so.
    /// - Throws: `Refusal` when the account may not, there is no such word, the word is certainly a pupil's name, or
    ///   the request was rejected. Refusals by rule are logged.
    public func callAsFunction(
        _ word: String,
        in field: PublicationText.Field,
        beside asset: AssetID,
        of request: PublicationRequestID,
        by staff: ActingStaff
    ) async throws {
        try await drive.authorise(staff, to: .resolveName)
        let word = try Line(word, called: "word", atMost: 200).text
        let names = try await drive.pupilNames()
        do {
            try await resolve(word, field, asset, request, names, staff)
        } catch let refusal as Refusal where refusal.rule != nil {
            try await drive.note(entry(request, asset, field, staff, result: .refused))
            throw refusal
        }
    }

    private func resolve(
        _ word: String,
        _ field: PublicationText.Field,
        _ asset: AssetID,
        _ request: PublicationRequestID,
        _ names: PupilNames,
        _ staff: ActingStaff
    ) async throws {
        let now = drive.time.now()
        let entry = try entry(request, asset, field, staff, result: .ok)
        try await drive.change { [drive] transaction in
            let snapshot = transaction.snapshot
            let text = try drive.text(in: field, beside: asset, of: request, in: snapshot)
            let match = try drive.possibleName(word, in: text, beside: asset, names, snapshot)
            let record = ResolvedNameRecord(
                request: request,
                asset: asset,
                field: field,
                textLookup: drive.lookup(text),
                wordLookup: drive.keys.fieldSealer.lookup(NameMatch.key(of: match.word), domain: "resolved-name-word"),
                sealedWord: try drive.keys.seal(
                    match.word,
                    in: .resolvedWord,
                    row: ResolvedNameRecord.row(request, asset, field)
                ),
                resolvedBy: staff.member.id,
                resolvedAt: now
            )
            let isKnown = try snapshot.resolvedNames(of: request).contains {
                $0.field == field && $0.textLookup == record.textLookup && $0.wordLookup == record.wordLookup
            }
            guard !isKnown else { return Change(result: (), entries: []) }
            try transaction.add(record)
            return Change(result: (), entries: [entry])
        }
    }

    /// The field's name is the name of a count, since an entry has no room for words.
    private func entry(
        _ request: PublicationRequestID,
        _ asset: AssetID,
        _ field: PublicationText.Field,
        _ staff: ActingStaff,
        result: AuditResult
    ) throws -> AuditDraft {
        try drive.entry(
            .requestNameResolved,
            by: staff.principal,
            on: [request.rawValue, asset.rawValue],
            result: result,
            rules: [.noNames],
            counts: [field.rawValue: 1]
        )
    }
}

extension Drive {
    fileprivate func text(
        in field: PublicationText.Field,
        beside asset: AssetID,
        of id: PublicationRequestID,
        in snapshot: RegistrySnapshot
    ) throws -> PublicationText {
        let request = try request(id, in: snapshot)
        guard request.state != .rejected else {
            throw Refusal(.conflict, code: "decided", "This request was rejected already.")
        }
        guard let item = request.wish.items.first(where: { $0.asset == asset }) else {
            throw Refusal.notFound("picture in this request", asset.rawValue)
        }
        let texts = try texts(of: item, request.wish, snapshot.asset(asset)?.event, in: snapshot)
        return texts.first { $0.field == field } ?? PublicationText(field, "")
    }

    /// The match that is meant by what somebody typed.
    fileprivate func possibleName(
        _ word: String,
        in text: PublicationText,
        beside asset: AssetID,
        _ known: PupilNames,
        _ snapshot: RegistrySnapshot
    ) throws -> NameMatch {
        let shown = Set(try snapshot.declaration(of: asset)?.tags.map(\.pupil) ?? [])
        let matches = try upToDate(known, in: snapshot).index.matches(in: text, shown: shown)
        guard let match = matches.first(where: { $0.isMeant(by: word) }) else {
            let open = matches.filter { $0.certainty == .possible }.map { "“\($0.word)”" }
            throw Refusal(
                .invalid,
                code: "no-such-word",
                "The \(text.field.phrase) has no such word that may be a pupil's name. "
                    + (open.isEmpty
                        ? "Nothing has to be resolved there." : "To be resolved: \(open.joined(separator: ", ")).")
            )
        }
        guard match.certainty == .possible else {
            throw Refusal(
                .conflict,
                code: "pupils-name",
                "This is a pupil's name, and a picture and a name never appear together. Reject the request and ask anew "
                    + "without the name.",
                rule: .noNames
            )
        }
        return match
    }
}
