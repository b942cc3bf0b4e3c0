import Foundation

/// A whole answer of a server.
struct Answer {
    let status: Int
    /// Names in lower case.
    let headers: [String: String]
    let body: Data
    /// Head and body together.
    let byteCount: Int

    /// Nil while something is still missing.
    init?(_ received: Data) {
        guard let end = received.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            return (line[..<colon].lowercased(), value)
        }
        self.status = status
        headers = Dictionary(fields) { first, _ in first }
        let rest = received[end.upperBound...]
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        guard rest.count >= length else { return nil }
        body = Data(rest.prefix(length))
        byteCount = end.upperBound - received.startIndex + length
    }

    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: body)
    }

    /// What the body says went wrong.
    func problem() throws -> Problem {
        guard headers["content-type"]?.hasPrefix("application/problem+json") == true else {
            throw Unexpected("\(status) without a problem: \(String(decoding: body, as: UTF8.self))")
        }
        return try json(Problem.self)
    }
}
