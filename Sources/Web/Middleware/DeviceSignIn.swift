internal import Hummingbird
internal import Operations

/// Finds out which enrolled device is calling (R1).
struct DeviceSignIn: RouterMiddleware {
    let drive: Drive

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.device = try await drive.identifyDevice(token: request.bearerToken)
        return try await next(request, context)
    }
}
