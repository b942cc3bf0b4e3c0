/// A file that holds a picture and nothing else: rebuilt from the allow-list and verified by separate code (R4).
///
/// Only ``ImageVerifier`` makes one.
public struct CleanImage: Sendable, Equatable {
    /// What the file is.
    public let format: ImageFormat
    /// The whole file.
    public let content: FileContent
    /// How the stored rows and columns are turned for display.
    public let orientation: Orientation
    /// Width as displayed, upright, in pixels.
    public let width: Int
    /// Height as displayed, upright, in pixels.
    public let height: Int

    /// The whole file in memory.
    public var bytes: [UInt8] { content.bytes }

    fileprivate init(verified content: FileContent, as format: ImageFormat, facts: VerifiedFacts) {
        self.format = format
        self.content = content
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

/// Judges whether bytes are a clean picture. It shares no parsing code with the cleaners, and refuses whatever it does
/// not know.
public enum ImageVerifier {
    /// Walks over all bytes: allowed parts in an allowed order, exact lengths, nothing unused, nothing after the end.
    ///
    /// - Throws: ``VerificationFailure`` with the first thing that is not allowed, and where.
    public static func verify(_ bytes: [UInt8]) throws(VerificationFailure) -> CleanImage {
        try verify(FileContent(bytes))
    }

    /// The same of a file that may be long. Of a long JPEG only a little is in memory at a time.
    ///
    /// - Throws: ``VerificationFailure``, as above.
    public static func verify(_ content: FileContent) throws(VerificationFailure) -> CleanImage {
        switch content.bytes(in: 0..<4) {
        case [0x89, 0x50, 0x4E, 0x47]:
            var walk = VerifierPNG(content.bytes)
            return CleanImage(verified: content, as: .png, facts: try walk.run())
        case [0x47, 0x49, 0x46, 0x38]:
            var walk = VerifierGIF(content.bytes)
            return CleanImage(verified: content, as: .gif, facts: try walk.run())
        case [0x52, 0x49, 0x46, 0x46]:
            var walk = VerifierWebP(content.bytes)
            return CleanImage(verified: content, as: .webp, facts: try walk.run())
        default:
            var walk = VerifierWalk(content)
            return CleanImage(verified: content, as: .jpeg, facts: try walk.run())
        }
    }
}
