internal import Foundation

/// Where a witness takes checkpoints: the prefix to which `/add-checkpoint` is added.
struct WitnessAddress {
    let text: String

    /// - Throws: `Refusal` unless it is a plain `http` or `https` address.
    init(_ raw: String) throws {
        let trimmed = raw.hasSuffix("/") ? String(raw.dropLast()) : raw
        guard trimmed.utf8.count <= 400, let parts = URLComponents(string: trimmed), let host = parts.host,
            !host.isEmpty,
            parts.scheme == "https" || parts.scheme == "http", parts.user == nil, parts.password == nil,
            parts.query == nil, parts.fragment == nil
        else {
            throw Refusal(
                .invalid,
                code: "address",
                "The address is not of the form https://witness.example/witness, without user, question mark or #."
            )
        }
        text = trimmed
    }
}
