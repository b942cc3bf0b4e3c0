public import SchoolMedia

/// A foreseen "no" to a whole operation: nothing was changed except that the refusal may have been logged.
public struct Refusal: Error, Equatable, Sendable {
    /// What kind of no it is; each door has its own code for it.
    public enum Kind: String, Sendable, CaseIterable {
        /// Without a valid credential.
        case unauthenticated
        /// Not with this account or device.
        case forbidden
        /// It does not exist.
        case notFound
        /// The input does not make sense.
        case invalid
        /// It does not fit the state that things are in.
        case conflict
        /// More than is accepted.
        case tooLarge
        /// Not a kind of file that is accepted.
        case unsupportedMedia
        /// The right kind of file, but damaged or not to be cleaned.
        case unusable
        /// It arrived incomplete or changed; may be sent again.
        case incomplete
        /// The server cannot do it at the moment; may be tried again.
        case unavailable
    }

    /// What kind of no it is.
    public let kind: Kind
    /// A short stable word for programs, such as `head-count`.
    public let code: String
    /// What is wrong and what to do, in plain English.
    public let message: String
    /// The rule behind it, if there is one.
    public let rule: RuleID?

    /// Makes a refusal.
    public init(_ kind: Kind, code: String, _ message: String, rule: RuleID? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.rule = rule
    }

    static func notFound(_ noun: String, _ identifier: String) -> Refusal {
        Refusal(.notFound, code: "not-found", "There is no \(noun) “\(identifier.prefix(64))”.")
    }

    static func noToken(_ rule: RuleID) -> Refusal {
        Refusal(.unauthenticated, code: "no-token", "Send the token as “Authorization: Bearer TOKEN”.", rule: rule)
    }

    static let noLogin = Refusal(
        .unauthenticated,
        code: "no-login",
        "Say who is acting with the header “Consentry-Login: LOGIN”.",
        rule: .access
    )
}
