import Foundation

/// Writes one JSON object in the canonical form of RFC 8785, as far as entries need it: no spaces, whole numbers,
/// nothing empty. The caller adds the keys in their sorted order; values need no escapes because they were checked.
struct CanonicalWriter {
    private var bytes: [UInt8] = []

    /// The object, closed.
    var object: [UInt8] {
        [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")]
    }

    mutating func add(_ key: String, _ value: String?) {
        guard let value else { return }
        add(key, verbatim: "\"\(value)\"")
    }

    mutating func add(_ key: String, _ value: Int) {
        add(key, verbatim: String(value))
    }

    /// Left out when empty.
    mutating func add(_ key: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        add(key, verbatim: "[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]")
    }

    /// Left out when empty. Names are ASCII, so their order as strings is their order as bytes.
    mutating func add(_ key: String, _ counts: [String: Int]) {
        guard !counts.isEmpty else { return }
        let pairs = counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        add(key, verbatim: "{" + pairs.joined(separator: ",") + "}")
    }

    private mutating func add(_ key: String, verbatim value: String) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: "\"\(key)\":\(value)".utf8)
    }
}

extension AuditDraft {
    /// The keys in the order in which RFC 8785 sorts them; with `n` and `prev` it is the whole line.
    func canonicalBytes(link: (number: Int, previous: TreeHash)?) -> [UInt8] {
        var writer = CanonicalWriter()
        writer.add("act", action.rawValue)
        writer.add("actor", actor)
        writer.add("at", Timestamp(at).map { String(decoding: $0.bytes, as: UTF8.self) })
        writer.add("c", commitment.map { String(decoding: Base64.text(of: $0), as: UTF8.self) })
        writer.add("dev", device)
        writer.add("facts", facts)
        writer.add("id", id.uuidString.lowercased())
        if let link { writer.add("n", link.number) }
        writer.add("num", counts)
        writer.add("obj", objects)
        writer.add("pol", policy)
        writer.add("prev", link?.previous.base64Text)
        writer.add("res", result.rawValue)
        writer.add("rules", rules)
        writer.add("v", 1)
        return writer.object
    }
}
