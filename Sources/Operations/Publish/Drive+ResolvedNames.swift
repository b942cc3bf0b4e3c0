internal import Registry
internal import SchoolMedia
internal import Vault

extension Drive {
    /// A wish with what somebody said about the words in it that may be names, as far as it was about these very texts.
    ///
    /// An answer holds for the same text in the same field beside every picture of the request.
    func withResolvedNames(
        _ wish: PublicationRequest.Wish,
        of request: PublicationRequestID,
        in snapshot: RegistrySnapshot
    ) throws -> PublicationRequest.Wish {
        let records = try snapshot.resolvedNames(of: request)
        guard !records.isEmpty else { return wish }
        let items = try wish.items.map { item in
            let texts = try texts(of: item, wish, snapshot.asset(item.asset)?.event, in: snapshot)
            return PublicationRequest.Item(
                asset: item.asset,
                caption: item.caption,
                altText: item.altText,
                fileName: item.fileName,
                resolved: try texts.flatMap { try resolved(records, in: $0) }
            )
        }
        return PublicationRequest.Wish(
            purpose: wish.purpose,
            medium: wish.medium,
            channel: wish.channel,
            title: wish.title,
            address: wish.address,
            items: items
        )
    }

    /// Asks whether somebody has said of each word that may be a name that no pupil is meant (R11).
    ///
    /// - Throws: `Refusal` that names the words.
    func requireResolvedNames(
        in request: PublicationRequestID,
        _ known: PupilNames,
        _ snapshot: RegistrySnapshot
    ) throws {
        let wish = try self.request(request, in: snapshot).wish
        let names = try upToDate(known, in: snapshot).index
        var words: [String] = []
        let page = try PicturePage(
            Set(wish.items.map(\.asset)),
            purposes: [wish.purpose],
            wish.medium,
            of: self,
            in: snapshot
        )
        let asked = page.asked(for: wish.purpose, on: try basis(in: snapshot))
        for item in wish.items {
            let verdict = try verdict(on: item, of: wish, names: names, page, asked)
            words += verdict.unresolvedNames.map { "“\($0.word)” in the \($0.field.phrase)" }
        }
        guard !words.isEmpty else { return }
        let each = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        throw Refusal(
            .conflict,
            code: "unresolved-names",
            "Some words may be names of pupils: \(each.prefix(5).joined(separator: ", "))"
                + (each.count > 5 ? " and \(each.count - 5) more. " : ". ")
                + "If no pupil is meant, say so first (“consentry request resolve-name”). If one is, reject the request "
                + "and ask anew without the name.",
            rule: .noNames
        )
    }

    /// The keyed hash of a text, so that an answer is bound to it without keeping it twice.
    func lookup(_ text: PublicationText) -> [UInt8] {
        keys.fieldSealer.lookup(text.field.rawValue + "\n" + text.text, domain: "resolved-name-text")
    }

    private func resolved(_ records: [ResolvedNameRecord], in text: PublicationText) throws -> [ResolvedName] {
        let inField = records.filter { $0.field == text.field }
        guard !inField.isEmpty else { return [] }
        let textLookup = lookup(text)
        return try inField.filter { $0.textLookup == textLookup }.map { record in
            let word = try keys.open(record.sealedWord, in: .resolvedWord, row: record.row)
            return ResolvedName(field: text.field, text: text.text, word: word)
        }
    }
}

extension ResolvedNameRecord {
    /// Where the word is sealed.
    var row: String { Self.row(request, asset, field) }

    static func row(_ request: PublicationRequestID, _ asset: AssetID, _ field: PublicationText.Field) -> String {
        [request.rawValue, asset.rawValue, field.rawValue].joined(separator: "/")
    }
}
