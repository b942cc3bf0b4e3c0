package import SchoolMedia

/// A HEIC or AVIF file with its primary picture and nothing else. Not yet decoded.
///
/// A decoder that is given these bytes sees no table that was not written here, so that it cannot understand them
/// otherwise.
package struct CleanedHEIF: Sendable {
    package let bytes: [UInt8]
    /// HEIC or AVIF, by the coding of the picture itself.
    package let form: MediaKind
    /// Width in pixels before any turning.
    package let width: Int
    /// Height in pixels before any turning.
    package let height: Int
    package let sampling: HEIFSampling
    package let colour: ColourSpace
    /// Whether the file says what its colours are; otherwise the coded data may say it.
    package let declaresColour: Bool
    /// Whether parts of the picture are transparent.
    package let isTransparent: Bool
    package let report: RemovalReport
    package let takenOn: CalendarDay?
}
