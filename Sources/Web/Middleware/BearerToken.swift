internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import SchoolMedia

extension Request {
    /// The token of `Authorization: Bearer …`.
    ///
    /// - Throws: `Refusal` when there is none.
    func bearerToken(rule: RuleID) throws -> String {
        let prefix = "bearer "
        guard let value = headers[.authorization], value.lowercased().hasPrefix(prefix) else {
            throw Refusal(
                .unauthenticated,
                code: "no-token",
                "Send the token as “Authorization: Bearer TOKEN”.",
                rule: rule
            )
        }
        return String(value.dropFirst(prefix.count))
    }
}
