internal import Logging
internal import AuditTrail
internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import Registry
internal import Vault

/// The one place that turns errors into answers.
///
/// Known errors own their status; unknown ones are logged and answered with the request's id, never with their text.
struct ErrorAnswers: RouterMiddleware {
    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return try answer(Problem(refusal), request, context)
        } catch let error as HTTPError {
            let problem = Problem(
                status: error.status,
                code: "request",
                detail: error.body ?? "The request is not understood."
            )
            return try answer(problem, request, context)
        } catch let error as any HTTPResponseError {
            return try answer(
                Problem(status: error.status, code: "request", detail: "The request is not understood."),
                request,
                context
            )
        } catch {
            context.logger.error("A request failed.", metadata: ["error": "\(type(of: error))"])
            return try answer(Problem(failure: error, requestID: context.id), request, context)
        }
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: APIContext) throws -> Response {
        var response = try context.responseEncoder.encode(problem, from: request, context: context)
        response.status = HTTPResponse.Status(code: problem.status)
        response.headers[.contentType] = "application/problem+json"
        // What is left of a refused upload is not read any more.
        response.headers[.connection] = "close"
        return response
    }
}

extension Problem {
    /// A failure of the drive says what to do; anything else only its request's id.
    init(failure error: any Error, requestID: String) {
        switch error {
        case let error as VaultError where error.code == .driveFull:
            self.init(status: .init(code: 507), code: "drive-full", detail: error.message)
        case let error as VaultError:
            self.init(status: .serviceUnavailable, code: error.code.rawValue, detail: error.message)
        case let error as RegistryError where error.code == .driveFull:
            self.init(status: .init(code: 507), code: "drive-full", detail: error.message)
        case let error as RegistryError:
            self.init(status: .serviceUnavailable, code: "registry", detail: error.message)
        case AuditLogError.driveFull:
            self.init(status: .init(code: 507), code: "drive-full", detail: AuditLogError.driveFull.sentence)
        case let error as AuditLogError:
            self.init(status: .serviceUnavailable, code: "audit-log", detail: error.sentence)
        default:
            self.init(
                status: .internalServerError,
                code: "unexpected",
                detail: "Something went wrong. Tell the technician this number: \(requestID)."
            )
        }
    }
}
