public import SchoolMedia

/// What a search through a dump of the website found (R20, R29).
public struct ScanReport: Sendable {
    /// A picture of the dump that came from here.
    public struct Found: Sendable {
        /// Below the folder.
        public let path: String
        /// The exported file that it is, or comes from.
        public let file: NeutralName
        /// In how many of 256 bits it looks different from that file; nil when the bytes are the same.
        public let distance: Int?
        /// Every exported file of the same picture.
        public let siblings: Set<NeutralName>
        /// The recorded live copies that it confirms; empty when nobody recorded one.
        public let copies: [PublishedCopyID]
        /// Why it may not be seen any more; empty when it may.
        public let causes: [TakeDown.Cause]
    }

    /// A recorded copy on the web of which nothing was found.
    public struct Missing: Sendable {
        /// The copy; perhaps it is down already.
        public let copy: PublishedCopyID
        /// The file that was to be seen there.
        public let file: NeutralName
        /// Where.
        public let place: String
    }

    /// A picture that could not be looked at.
    public struct Unreadable: Sendable {
        /// Below the folder.
        public let path: String
        /// Why, and what to do.
        public let reason: String
    }

    /// How many pictures were looked at.
    public let pictures: Int
    /// Pictures that came from here.
    public let found: [Found]
    /// Recorded copies of which nothing was found.
    public let missing: [Missing]
    /// Pictures that could not be looked at.
    public let unreadable: [Unreadable]
    /// Take-downs that were opened.
    public let opened: [TakeDownID]

    /// Pictures that came from here and that nobody has recorded.
    public var unrecorded: [Found] { found.filter(\.copies.isEmpty) }
    /// Whether a person has to look at something.
    public var needsAttention: Bool {
        !unrecorded.isEmpty || !unreadable.isEmpty || found.contains { !$0.causes.isEmpty }
    }
}
