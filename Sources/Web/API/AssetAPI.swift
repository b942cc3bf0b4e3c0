internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// What is known of stored pictures; never their bytes.
///
/// | method | path | role | operation |
/// |---|---|---|---|
/// | GET | `/api/v1/assets?after=ID&limit=N` | staff, editor, approver, dsl | `ListAssets` |
/// | GET | `/api/v1/assets/{asset}` | staff, editor, approver, dsl | `ListAssets` |
/// | PUT | `/api/v1/assets/{asset}/declaration` | staff, editor, dsl | `DeclareAsset` |
struct AssetAPI: Sendable {
    let drive: Drive

    func addRoutes(to group: RouterGroup<StaffContext>) {
        group.get("assets", use: list)
        group.get("assets/{asset}", use: show)
        group.put("assets/{asset}/declaration", use: declare)
    }

    @Sendable
    private func list(_ request: Request, context: StaffContext) async throws -> [AssetAnswer] {
        let after = try request.uri.queryParameters.get("after").map { text in
            guard let id = AssetID(rawValue: text) else {
                throw HTTPError(.badRequest, message: "“after” is not an asset.")
            }
            return id
        }
        let limit = request.uri.queryParameters.get("limit", as: Int.self) ?? 100
        return try await ListAssets(on: drive)(after: after, limit: limit, by: context.staff).map(AssetAnswer.init)
    }

    @Sendable
    private func show(_ request: Request, context: StaffContext) async throws -> AssetAnswer {
        let id = try context.parameters.require("asset", as: AssetID.self)
        return AssetAnswer(try await ListAssets(on: drive)(id, by: context.staff))
    }

    @Sendable
    private func declare(_ request: Request, context: StaffContext) async throws -> DeclarationAnswer {
        let id = try context.parameters.require("asset", as: AssetID.self)
        let body = try await request.decode(as: DeclarationBody.self, context: context)
        return DeclarationAnswer(try await DeclareAsset(on: drive)(id, body.statement(), by: context.staff))
    }
}

/// A stored picture in JSON.
struct AssetAnswer: ResponseEncodable {
    let asset: AssetID
    let receivedAt: Date
    let width: Int
    let height: Int
    let removed: String
    let declaration: DeclarationAnswer?

    init(_ listed: ListAssets.Listed) {
        asset = listed.asset.id
        receivedAt = listed.asset.receivedAt
        width = listed.asset.width
        height = listed.asset.height
        removed = listed.asset.removal.readableList
        declaration = listed.declaration.map(DeclarationAnswer.init)
    }
}

/// A declaration in JSON.
struct DeclarationAnswer: ResponseEncodable {
    let tags: [PupilTag]
    let headCount: HeadCount
    let place: String?
    let copyright: Copyright
    let isComplete: Bool

    init(_ declaration: Declaration) {
        tags = declaration.tags
        headCount = declaration.headCount
        place = declaration.place
        copyright = declaration.copyright
        isComplete = declaration.isComplete
    }
}
