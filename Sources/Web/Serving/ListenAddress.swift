internal import Operations

/// Where the server listens. Without TLS only the machine itself may call (R24).
public struct ListenAddress: Equatable, Sendable {
    /// A loopback address or `localhost`.
    public let host: String
    /// 0 to 65535; 0 lets the system choose.
    public let port: Int

    /// Accepts a loopback address.
    ///
    /// - Throws: `Refusal` for any other address, with the reason.
    public init(host: String, port: Int) throws {
        guard Self.isLoopback(host) else {
            throw Refusal(
                .invalid,
                code: "plain-http",
                "Without TLS, anybody on the network could read the pictures and tokens, so Consentry listens on this "
                    + "machine alone. Use --host 127.0.0.1, ::1 or localhost."
            )
        }
        guard (0...65_535).contains(port) else {
            throw Refusal(.invalid, code: "port", "A port is a number from 0 to 65535.")
        }
        self.host = host
        self.port = port
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
