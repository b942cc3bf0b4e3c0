internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import SchoolMedia

/// Finds out which member of staff is calling, by bootstrap token and login (R23).
struct StaffSignIn: RouterMiddleware {
    let drive: Drive

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let token = try request.bearerToken(rule: .access)
        guard let login = HTTPField.Name("Consentry-Login").flatMap({ request.headers[$0] }) else {
            throw Refusal(
                .unauthenticated,
                code: "no-login",
                "Say who is acting with the header “Consentry-Login: LOGIN”.",
                rule: .access
            )
        }
        var context = context
        context.staff = try await drive.identify(login: login, bootstrapToken: token)
        return try await next(request, context)
    }
}
