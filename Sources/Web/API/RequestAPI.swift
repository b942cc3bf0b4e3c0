internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// Requests for publication and their approval.
///
/// | method | path | role | operation |
/// |---|---|---|---|
/// | POST | `/api/v1/requests` | editor, dsl | `MakeRequest` |
/// | GET | `/api/v1/requests?state=open` | staff, editor, approver, dsl | `ListRequests` |
/// | GET | `/api/v1/requests/{request}` | staff, editor, approver, dsl | `ListRequests` |
/// | GET | `/api/v1/requests/{request}/verdicts` | staff, editor, approver, dsl | `AssessRequest` |
/// | POST | `/api/v1/requests/{request}/approval` | approver | `ApproveRequest` |
/// | POST | `/api/v1/requests/{request}/name-resolutions` | editor, approver, dsl | `ResolveName` |
struct RequestAPI: Sendable {
    let drive: Drive

    func addRoutes(to group: RouterGroup<StaffContext>) {
        group.post("requests", use: make)
        group.get("requests", use: list)
        group.get("requests/{request}", use: show)
        group.get("requests/{request}/verdicts", use: assess)
        group.post("requests/{request}/approval", use: decide)
        group.post("requests/{request}/name-resolutions", use: resolveName)
    }

    @Sendable
    private func make(_ request: Request, context: StaffContext) async throws -> EditedResponse<RequestAnswer> {
        let body = try await request.decode(as: WishBody.self, context: context)
        let made = try await MakeRequest(on: drive)(body.wish(), by: context.staff)
        return EditedResponse(
            status: .created,
            headers: [.location: "/api/v1/requests/\(made.id)"],
            response: RequestAnswer(made)
        )
    }

    @Sendable
    private func list(_ request: Request, context: StaffContext) async throws -> [RequestAnswer] {
        let state = request.uri.queryParameters.get("state", as: PublicationRequest.State.self) ?? .open
        return try await ListRequests(on: drive)(in: state, by: context.staff).map(RequestAnswer.init)
    }

    @Sendable
    private func show(_ request: Request, context: StaffContext) async throws -> RequestAnswer {
        let id = try context.parameters.require("request", as: PublicationRequestID.self)
        return RequestAnswer(try await ListRequests(on: drive)(id, by: context.staff))
    }

    @Sendable
    private func assess(_ request: Request, context: StaffContext) async throws -> VerdictAnswers {
        let id = try context.parameters.require("request", as: PublicationRequestID.self)
        let audience = Audience(of: context.staff)
        let assessments = try await AssessRequest(on: drive)(id, by: context.staff)
        return VerdictAnswers(
            verdicts: assessments.map {
                VerdictAnswer($0.item.asset, $0.verdict, elsewhere: $0.elsewhere, for: audience)
            }
        )
    }

    @Sendable
    private func decide(_ request: Request, context: StaffContext) async throws -> RequestAnswer {
        let id = try context.parameters.require("request", as: PublicationRequestID.self)
        let body = try await request.decode(as: ApprovalBody.self, context: context)
        try await ApproveRequest(on: drive)(id, body.choice(), by: context.staff)
        return RequestAnswer(try await ListRequests(on: drive)(id, by: context.staff))
    }

    @Sendable
    private func resolveName(_ request: Request, context: StaffContext) async throws -> NameResolutionMessage {
        let id = try context.parameters.require("request", as: PublicationRequestID.self)
        let body = try await request.decode(as: NameResolutionMessage.self, context: context)
        try await ResolveName(on: drive)(body.word, in: body.field, beside: body.asset, of: id, by: context.staff)
        return body
    }
}
