/// The size and quality of an exported picture, for instance for the school's website.
public struct RenditionProfile: Sendable, Equatable, Hashable, Codable {
    /// The longer side in pixels, at least 1. A smaller picture is never scaled up.
    public let longEdge: Int
    /// JPEG quality, 1 to 100.
    public let quality: Int

    /// Makes a profile; a value out of range is taken to the nearest one in range (1 to 16,384 pixels, quality 1 to
    /// 100).
    public init(longEdge: Int, quality: Int) {
        self.longEdge = min(max(longEdge, 1), 16_384)
        self.quality = min(max(quality, 1), 100)
    }

    /// Reads a profile and takes it into range like the other initialiser.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            longEdge: try container.decode(Int.self, forKey: .longEdge),
            quality: try container.decode(Int.self, forKey: .quality)
        )
    }

    private enum CodingKeys: String, CodingKey {
        case longEdge, quality
    }

    package static let preview = RenditionProfile(longEdge: 1600, quality: 82)
    package static let thumbnail = RenditionProfile(longEdge: 400, quality: 78)
}
