internal import AuditTrail
public import Hummingbird
public import Logging
internal import Foundation
internal import Glibc
internal import NIOCore
public import Operations

/// The HTTP server of one drive.
public struct ConsentryServer: Sendable {
    private let drive: Drive
    private let logger: Logger

    /// Serves the given drive.
    public init(on drive: Drive, logger: Logger) {
        self.drive = drive
        self.logger = logger
    }

    /// All routes with their middleware.
    public func router() -> Router<APIContext> {
        let router = Router(context: APIContext.self)
        router.addMiddleware {
            SecurityHeaders()
            ErrorAnswers()
        }
        router.get("healthz") { [drive] request, context in
            let answer = HealthAnswer(try await drive.decisionTime(), trail: await drive.trailFault)
            var response = try context.responseEncoder.encode(answer, from: request, context: context)
            response.status = answer.trail == nil ? .ok : .serviceUnavailable
            return response
        }
        let api = router.group("api/v1")
        let device = api.group().add(middleware: DeviceSignIn(drive: drive)).group(context: DeviceContext.self)
        DeviceAPI(drive: drive).addRoutes(to: device)
        LogAPI(drive: drive).addRoutes(to: device)
        WitnessAPI(drive: drive).addRoutes(to: router.group("witness"))
        let staff = api.group().add(middleware: StaffSignIn(drive: drive)).group(context: StaffContext.self)
        AssetAPI(drive: drive).addRoutes(to: staff)
        RequestAPI(drive: drive).addRoutes(to: staff)
        ExportAPI(drive: drive).addRoutes(to: staff)
        return router
    }

    /// The application, ready to run as a service.
    ///
    /// HTTP/1.1 only: a cut HTTP/2 upload can look complete. Idle connections are closed after 30 seconds.
    /// - Parameters:
    ///   - address: where to listen.
    ///   - onRunning: called once with the port on which the server listens.
    /// - Returns: a service that runs until it is shut down gracefully.
    public func application(
        at address: ListenAddress,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: "consentry"),
            onServerRunning: { await onRunning($0.localAddress?.port ?? address.port) },
            logger: logger
        )
    }
}

extension ConsentryServer {
    /// Runs an application until it is stopped by a signal.
    ///
    /// - Throws: `Refusal` when another program has the port.
    public static func run(_ application: some ApplicationProtocol, at address: ListenAddress) async throws {
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Refusal(
                .conflict,
                code: "port",
                "Another program listens on port \(address.port). Stop it, or choose another one with --port."
            )
        }
    }
}

/// What `/healthz` says.
private struct HealthAnswer: ResponseEncodable {
    let status: String
    /// A sentence when the audit trail is broken and the drive can only be looked at.
    let trail: String?
    /// A sentence when the server's clock is behind the audit trail.
    let clock: String?

    init(_ time: DecisionTime, trail: String?) {
        status = trail == nil ? "ok" : "read-only"
        self.trail = trail
        clock =
            time.isClockBehind
            ? "The server's clock is behind the audit trail; decisions use \(time.moment.formatted(.iso8601))." : nil
    }
}
