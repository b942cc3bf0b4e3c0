/// How many people can be seen in a picture, counted independently of the tags (R13).
public struct HeadCount: Equatable, Codable, Sendable {
    /// Everybody who can be seen, pupils and adults.
    public let heads: Int
    /// Adults among them.
    public let adults: Int
    /// Pupils among them who cannot be recognised by anybody.
    public let unidentifiable: Int

    /// The largest count that is believed; a whole school stands in front of one camera at most.
    public static let limit = 2_000

    /// - Returns: nil when a count is negative, over `limit`, or the parts exceed the whole.
    public init?(heads: Int, adults: Int, unidentifiable: Int) {
        let range = 0...Self.limit
        guard range.contains(heads), range.contains(adults), range.contains(unidentifiable) else { return nil }
        guard adults + unidentifiable <= heads else { return nil }
        self.heads = heads
        self.adults = adults
        self.unidentifiable = unidentifiable
    }

    /// How many pupils have to be tagged.
    public var pupilsToTag: Int { heads - adults - unidentifiable }
}
