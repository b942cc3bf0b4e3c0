internal import Vault
internal import Registry
internal import SchoolMedia

extension Drive {
    /// A request with its words opened.
    ///
    /// - Throws: `Refusal` when there is no such request.
    func request(_ id: PublicationRequestID, in snapshot: RegistrySnapshot) throws -> PublicationRequest {
        guard let record = try snapshot.request(id) else { throw Refusal.notFound("request", id.rawValue) }
        return try open(record, in: snapshot)
    }

    func open(_ record: RequestRecord, in snapshot: RegistrySnapshot) throws -> PublicationRequest {
        let items = try snapshot.requestedAssets(of: record.id).map { item in
            let row = record.id.rawValue + "/" + item.asset.rawValue
            return PublicationRequest.Item(
                asset: item.asset,
                caption: try keys.open(item.sealedCaption, in: .caption, row: row),
                altText: try keys.open(item.sealedAltText, in: .altText, row: row),
                fileName: try item.sealedFileName.map { try keys.open($0, in: .fileName, row: row) } ?? ""
            )
        }
        let row = record.id.rawValue
        let wish = PublicationRequest.Wish(
            purpose: record.purpose,
            medium: record.medium,
            channel: try keys.open(record.sealedChannel, in: .requestChannel, row: row),
            title: try keys.open(record.sealedTitle, in: .requestTitle, row: row),
            address: try record.sealedAddress.map { try keys.open($0, in: .requestAddress, row: row) } ?? "",
            items: items
        )
        return PublicationRequest(
            id: record.id,
            wish: try withResolvedNames(wish, of: record.id, in: snapshot),
            requestedBy: record.requestedBy,
            state: record.state
        )
    }
}
