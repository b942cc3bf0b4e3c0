/// A JPEG that holds a picture and nothing else: rebuilt from the allow-list and verified by separate code (R4).
///
/// Only ``JPEGVerifier`` makes one.
public struct CleanImage: Sendable, Equatable {
    /// The whole file.
    public let bytes: [UInt8]
    /// How the stored rows and columns are turned for display.
    public let orientation: Orientation
    /// Width as displayed, upright, in pixels.
    public let width: Int
    /// Height as displayed, upright, in pixels.
    public let height: Int

    fileprivate init(verified bytes: [UInt8], facts: VerifiedFacts) {
        self.bytes = bytes
        orientation = facts.orientation
        width = facts.orientation.swapsSides ? facts.height : facts.width
        height = facts.orientation.swapsSides ? facts.width : facts.height
    }
}

/// Judges whether bytes are a clean picture. It shares no parsing code with the cleaner, and refuses whatever it does not know.
public enum JPEGVerifier {
    /// Walks over all bytes: allowed markers in an allowed order, exact lengths, every table referred to, nothing after the end.
    ///
    /// - Throws: ``VerificationFailure`` with the first thing that is not allowed, and where.
    public static func verify(_ bytes: [UInt8]) throws(VerificationFailure) -> CleanImage {
        var walk = VerifierWalk(bytes)
        return CleanImage(verified: bytes, facts: try walk.run())
    }
}
