internal import HTTPTypes
internal import Hummingbird

extension Request {
    /// The token of `Authorization: Bearer …`; nil when there is none.
    var bearerToken: String? {
        let prefix = "bearer "
        guard let value = headers[.authorization], value.lowercased().hasPrefix(prefix) else { return nil }
        return String(value.dropFirst(prefix.count))
    }
}
