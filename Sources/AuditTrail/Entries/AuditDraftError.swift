/// Why something cannot become an entry.
///
/// Says which field, never what was in it: a refused value may be somebody's name.
public enum AuditDraftError: Error, Equatable, Sendable {
    /// A field that holds identifiers.
    public enum Field: String, Sendable {
        /// The draft's `action`.
        case action
        /// The draft's `actor`.
        case actor
        /// The draft's `device`.
        case device
        /// One of the draft's `objects`.
        case object
        /// One of the draft's `rules`.
        case rule
        /// One of the draft's `facts`.
        case fact
        /// A name in the draft's `counts`.
        case countName
    }

    /// The value is not 1 to 64 of the characters `A–Z a–z 0–9 . _ : -`.
    case notAnIdentifier(Field)
    /// The policy's hash is not 64 lower-case hexadecimal digits (SHA-256).
    case policyNotAHash
    /// The commitment is not 32 bytes (SHA-256).
    case commitmentNotAHash
    /// A count is below 0 or above 2^53 - 1, beyond which JSON readers disagree (RFC 8785, 3.2.2.3).
    case countOutOfRange
    /// The time is before 1970 or after 9999.
    case timeOutOfRange
    /// With number and hash the line would be longer than 4,096 bytes; both figures are bytes of the draft.
    case tooLong(bytes: Int, allowed: Int)
    /// The bytes are not the canonical form of an entry; the first wrong byte is at `offset`.
    case malformed(offset: Int)
}
