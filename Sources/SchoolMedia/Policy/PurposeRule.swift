/// What the policy says of one purpose.
public struct PurposeRule: Equatable, Sendable {
    /// The lawful basis (UK GDPR Article 6).
    public enum Basis: String, Codable, CaseIterable, Sendable {
        case consent
        /// With a right to object; silence is not stored as consent.
        case publicTask = "public_task"
        /// With a right to object; silence is not stored as consent.
        case legitimateInterest = "legitimate_interest"
    }

    /// Who gets to see the picture.
    public enum Audience: String, Codable, CaseIterable, Sendable {
        /// People in the school's buildings.
        case inside
        /// Anybody else, parents and partner schools included (R38).
        case outside
    }

    /// Whether the school publishes for it at all.
    public enum Use: Equatable, Sendable {
        case enabled
        /// Families may be asked about it; nothing leaves for it.
        case switchedOff
    }

    /// The lawful basis.
    public var basis: Basis
    /// Who gets to see the picture; the exposure gate applies outside.
    public var audience: Audience
    /// Long edge of an exported file, in pixels; a smaller picture is never scaled up.
    public var longEdge: Int
    /// Whether the school publishes for it at all.
    public var use = Use.enabled

    /// Puts a rule together for a purpose that is in use.
    public init(basis: Basis, audience: Audience, longEdge: Int) {
        self.basis = basis
        self.audience = audience
        self.longEdge = longEdge
    }
}
