public import SchoolMedia

/// What a policy would change against the one in force, as of one moment (R37).
public struct PolicyImpact: Equatable, Sendable {
    /// A picture whose answer for one purpose would be another one.
    public struct Change: Equatable, Sendable {
        /// The picture.
        public let asset: AssetID
        /// What for.
        public let purpose: Purpose
        /// The answer under the new policy; the one in force says the opposite.
        public let verdict: Verdict
    }

    /// Somewhere a picture can be seen that would no longer be allowed there.
    public struct Copy: Equatable, Sendable {
        /// The copy; name it when it is down.
        public let id: PublishedCopyID
        /// The picture.
        public let asset: AssetID
        /// What it was published for.
        public let purpose: Purpose
        /// The answer under the new policy.
        public let verdict: Verdict
    }

    /// The new policy.
    public let policy: Policy
    /// The hash of the policy in force; nil before the first one.
    public let inForce: String?
    /// How many pictures were looked at: all about which somebody declared something.
    public let pictures: Int
    /// By purpose, then by picture.
    public let newlyAllowed: [Change]
    /// By purpose, then by picture.
    public let newlyBlocked: [Change]
    /// Live copies that the policy in force allows and the new one would not, the oldest first.
    public let copies: [Copy]

    /// How many pictures at least one purpose would be newly allowed for.
    public var newlyAllowedPictures: Int { Set(newlyAllowed.map(\.asset)).count }
    /// How many pictures at least one purpose would be newly blocked for.
    public var newlyBlockedPictures: Int { Set(newlyBlocked.map(\.asset)).count }

    var auditCounts: [String: Int] {
        ["pictures": pictures, "newlyAllowed": newlyAllowedPictures, "newlyBlocked": newlyBlockedPictures]
    }
}
