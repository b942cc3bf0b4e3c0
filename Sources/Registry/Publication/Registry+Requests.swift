internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("publicationRequest", key: "id")
private let itemTable = Table("requestedAsset", key: "request", "asset")

extension RegistrySnapshot {
    /// One request.
    public func request(_ id: PublicationRequestID) throws -> RequestRecord? {
        try connection.first(
            "SELECT * FROM publicationRequest WHERE id = \(id.rawValue)",
            from: table,
            RequestRecord.init(_:)
        )
    }

    /// The requests that stand at a point, the oldest first.
    public func requests(state: PublicationRequest.State) throws -> [RequestRecord] {
        try connection.rows(
            "SELECT * FROM publicationRequest WHERE state = \(state.rawValue) ORDER BY requestedAt, id",
            from: table,
            RequestRecord.init(_:)
        )
    }

    /// The pictures of a request, in its order.
    public func requestedAssets(of request: PublicationRequestID) throws -> [RequestedAssetRecord] {
        try connection.rows(
            "SELECT * FROM requestedAsset WHERE request = \(request.rawValue) ORDER BY position",
            from: itemTable,
            RequestedAssetRecord.init(_:)
        )
    }

    /// The requests, open or approved, that want a picture in which a pupil is tagged for one of the purposes, the
    /// oldest first.
    public func requests(showing pupil: PupilID, purposes: Set<Purpose>) throws -> [RequestRecord] {
        guard !purposes.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT * FROM publicationRequest
            WHERE purpose IN \(purposes.map(\.rawValue).sorted()) AND state IN ('open', 'approved') AND id IN (
                SELECT requestedAsset.request
                FROM pupilTag JOIN requestedAsset ON requestedAsset.asset = pupilTag.asset
                WHERE pupilTag.pupil = \(pupil.rawValue)
            )
            ORDER BY requestedAt, id
            """,
            from: table,
            RequestRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Files a request with its pictures; the request must be open.
    public func add(_ request: RequestRecord, assets: [RequestedAssetRecord]) throws {
        try connection.change(
            """
            INSERT INTO publicationRequest (
                id, purpose, medium, sealedChannel, sealedTitle, sealedAddress, requestedBy, requestedAt, state
            ) VALUES (
                \(request.id.rawValue), \(request.purpose.rawValue), \(request.medium.rawValue),
                \(Data(request.sealedChannel)), \(Data(request.sealedTitle)), \(request.sealedAddress.map { Data($0) }),
                \(request.requestedBy.rawValue), \(Moment.text(request.requestedAt)), \(request.state.rawValue)
            )
            """
        )
        for item in assets {
            try connection.change(
                """
                INSERT INTO requestedAsset (request, asset, position, sealedCaption, sealedAltText, sealedFileName)
                VALUES (
                    \(item.request.rawValue), \(item.asset.rawValue), \(item.position), \(Data(item.sealedCaption)),
                    \(Data(item.sealedAltText)), \(item.sealedFileName.map { Data($0) })
                )
                """
            )
        }
    }
}

extension RequestRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            id: try row.value("id"),
            purpose: try row.value("purpose"),
            medium: try row.value("medium"),
            sealedChannel: try row.bytes("sealedChannel"),
            sealedTitle: try row.bytes("sealedTitle"),
            sealedAddress: try row.optionalBytes("sealedAddress"),
            requestedBy: try row.value("requestedBy"),
            requestedAt: try row.moment("requestedAt"),
            state: try row.value("state")
        )
    }
}

extension RequestedAssetRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            request: try row.value("request"),
            asset: try row.value("asset"),
            position: try row.number("position"),
            sealedCaption: try row.bytes("sealedCaption"),
            sealedAltText: try row.bytes("sealedAltText"),
            sealedFileName: try row.optionalBytes("sealedFileName")
        )
    }
}
