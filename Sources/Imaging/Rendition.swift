/// A small version of a clean picture: upright, in sRGB colours, without any metadata; itself verified.
public struct Rendition: Sendable, Equatable {
    /// What the version is for.
    public enum Kind: Sendable, Equatable {
        /// Long edge at most 1600 pixels, for the pages.
        case preview
        /// Long edge at most 400 pixels, for lists.
        case thumbnail
        /// For the outside, in the size and quality of its purpose.
        case export(RenditionProfile)

        /// Size and quality.
        public var profile: RenditionProfile {
            switch self {
            case .preview: .preview
            case .thumbnail: .thumbnail
            case .export(let profile): profile
            }
        }
    }

    /// What the version is for.
    public let kind: Kind
    /// The whole JPEG file.
    public let bytes: [UInt8]
    /// Width in pixels.
    public let width: Int
    /// Height in pixels.
    public let height: Int

    /// Made from a verified file only.
    init(_ kind: Kind, of image: CleanImage) {
        self.kind = kind
        bytes = image.bytes
        width = image.width
        height = image.height
    }
}
