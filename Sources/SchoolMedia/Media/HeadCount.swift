/// How many people can be seen in a picture, counted independently of the tags (R13).
public struct HeadCount: Equatable, Sendable {
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

extension HeadCount: Codable {
    private enum CodingKeys: String, CodingKey {
        case heads, adults, unidentifiable
    }

    /// Reads the three counts.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when they do not fit together.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let count = HeadCount(
            heads: try container.decode(Int.self, forKey: .heads),
            adults: try container.decode(Int.self, forKey: .adults),
            unidentifiable: try container.decode(Int.self, forKey: .unidentifiable)
        )
        guard let count else {
            throw DecodingError.dataCorruptedError(
                forKey: .heads,
                in: container,
                debugDescription: "The counts do not fit together."
            )
        }
        self = count
    }
}
