internal import HTTPTypes
internal import Hummingbird
internal import Operations

/// Finds out which member of staff is calling, by bootstrap token and login (R23).
struct StaffSignIn: RouterMiddleware {
    let drive: Drive

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let login = HTTPField.Name("Consentry-Login").flatMap { request.headers[$0] }
        var context = context
        context.staff = try await drive.identify(login: login, bootstrapToken: request.bearerToken)
        return try await next(request, context)
    }
}
