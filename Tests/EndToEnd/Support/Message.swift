import Foundation

/// A request over HTTP, as bytes.
struct Message {
    var method: String
    var path: String
    var headers: [(name: String, value: String)] = []
    var body = Data()
    /// The announced length; none leaves the header out.
    var announced: Int?

    init(_ method: String, _ path: String, body: Data = Data()) {
        self.method = method
        self.path = path
        self.body = body
        announced = body.count
    }

    /// Head and body.
    var bytes: Data { head + body }

    var head: Data {
        let length = announced.map { [(name: "Content-Length", value: String($0))] } ?? []
        let lines =
            ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1"]
            + (headers + length).map { "\($0.name): \($0.value)" }
        return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    func with(_ name: String, _ value: String) -> Message {
        var message = without(name)
        message.headers.append((name, value))
        return message
    }

    func without(_ name: String) -> Message {
        var message = self
        message.headers.removeAll { $0.name == name }
        return message
    }

    func announcing(_ length: Int?) -> Message {
        var message = self
        message.announced = length
        return message
    }

    func carrying(_ body: Data) -> Message {
        var message = self
        message.body = body
        return message
    }

    func signed(_ token: String) -> Message { with("Authorization", "Bearer \(token)") }
}

extension Message {
    /// An upload as an enrolled device sends it.
    static func upload(_ file: URL, token: String) async throws -> Message {
        Message("POST", "/api/v1/assets", body: try Data(contentsOf: file))
            .signed(token)
            .with("Repr-Digest", "sha-256=:\(try await Checksum.base64(of: file)):")
    }
}

/// SHA-256 by the system's own tool.
enum Checksum {
    static func base64(of file: URL) async throws -> String {
        Data(hexadecimal: try await hexadecimal(of: file)).base64EncodedString()
    }

    /// 64 lower-case digits.
    static func hexadecimal(of file: URL) async throws -> String {
        let outcome = try await Tool.sha256.run(["--", file.plainPath])
        return String(outcome.text.drop { $0 == "\\" }.prefix(64))
    }
}
