/// A file that holds a picture and nothing else: rebuilt from the allow-list and verified by separate code (R4).
///
/// Only ``ImageVerifier`` makes one.
public struct CleanImage: Sendable, Equatable {
    /// What the file is.
    public let format: ImageFormat
    /// The whole file.
    public let bytes: [UInt8]
    /// How the stored rows and columns are turned for display.
    public let orientation: Orientation
    /// Width as displayed, upright, in pixels.
    public let width: Int
    /// Height as displayed, upright, in pixels.
    public let height: Int

    fileprivate init(verified bytes: [UInt8], as format: ImageFormat, facts: VerifiedFacts) {
        self.format = format
        self.bytes = bytes
        orientation = facts.orientation
        width = facts.orientation.swapsSides ? facts.height : facts.width
        height = facts.orientation.swapsSides ? facts.width : facts.height
    }
}

/// What a verifier learnt about an accepted picture: rows and columns as stored, and how they are turned.
struct VerifiedFacts: Equatable {
    var orientation = Orientation.upright
    var width = 0
    var height = 0
}

/// Judges whether bytes are a clean picture. It shares no parsing code with the cleaners, and refuses whatever it does not know.
public enum ImageVerifier {
    /// Walks over all bytes: allowed parts in an allowed order, exact lengths, nothing unused, nothing after the end.
    ///
    /// - Throws: ``VerificationFailure`` with the first thing that is not allowed, and where.
    public static func verify(_ bytes: [UInt8]) throws(VerificationFailure) -> CleanImage {
        switch bytes.prefix(4) {
        case [0x89, 0x50, 0x4E, 0x47]:
            var walk = VerifierPNG(bytes)
            return CleanImage(verified: bytes, as: .png, facts: try walk.run())
        case [0x47, 0x49, 0x46, 0x38]:
            var walk = VerifierGIF(bytes)
            return CleanImage(verified: bytes, as: .gif, facts: try walk.run())
        case [0x52, 0x49, 0x46, 0x46]:
            var walk = VerifierWebP(bytes)
            return CleanImage(verified: bytes, as: .webp, facts: try walk.run())
        default:
            var walk = VerifierWalk(bytes)
            return CleanImage(verified: bytes, as: .jpeg, facts: try walk.run())
        }
    }
}
