internal import ArgumentParser
internal import Foundation
internal import Hummingbird
internal import Logging
internal import Operations
internal import Web

/// `consentry serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the server of a drive until it is stopped.",
        discussion: """
            Without TLS the server listens on this machine alone.

            Example:
              consentry serve --drive /srv/consentry --root-key /media/usb/consentry.key --port 8080
            """
    )

    @OptionGroup var drive: KeyedDriveOptions

    @Option(help: "A loopback address.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 lets the system choose.")
    var port = 8080

    func run() async throws {
        let address = try ListenAddress(host: host, port: port)
        let opened = try await drive.open()
        let serving = try await Serving.begin(on: opened)
        var logger = Logger(label: "consentry") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        if try await opened.decisionTime().isClockBehind {
            logger.warning(
                "The server's clock is behind the audit trail; set it. Decisions use the trail's last moment."
            )
        }
        let application = ConsentryServer(on: opened, logger: logger).application(at: address) { port in
            Terminal.say("Consentry listens on http://\(address.host):\(port)")
        }
        let sweeping = Task { [logger] in await HourlySweep(on: opened).run { Self.log($0, logger) } }
        let outcome = await Result.of { try await Self.run(application, at: address, on: opened) }
        sweeping.cancel()
        await sweeping.value
        try outcome.get()
        try serving.end()
    }

    /// Runs until it is stopped by a signal, or the audit trail cannot be flushed to the drive.
    private static func run(
        _ application: some ApplicationProtocol & Sendable,
        at address: ListenAddress,
        on drive: Drive
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await ConsentryServer.run(application, at: address)
                return true
            }
            group.addTask {
                if let failure = await drive.failedFlush() { throw failure }
                return false
            }
            // A drive that is only looked at has no flush to fail.
            while let isEnd = try await group.next(), !isEnd {}
            group.cancelAll()
        }
    }

    /// Numbers alone: no log carries people.
    private static func log(_ sweep: Result<SweepTakeDowns.Report, any Error>, _ logger: Logger) {
        switch sweep {
        case .success(let report):
            guard report.opened > 0 || report.overdue > 0 else { return }
            logger.notice(
                "Take-downs are waiting; see “consentry takedown list”.",
                metadata: ["opened": "\(report.opened)", "open": "\(report.open)", "overdue": "\(report.overdue)"]
            )
        case .failure:
            logger.error("Looking for what has to come down failed; it is tried again in an hour.")
        }
    }
}

extension Result where Failure == any Error {
    /// What came of some work.
    fileprivate static func of(_ work: () async throws -> Success) async -> Self {
        do {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }
}
