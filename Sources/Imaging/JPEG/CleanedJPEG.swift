package import SchoolMedia

/// What the cleaner made of a file. Not yet verified.
package struct CleanedJPEG {
    package let content: FileContent
    /// How many bytes at the start say how the picture is to be shown: SOI to Adobe segment.
    let headLength: Int
    package let report: RemovalReport
    package let frame: JPEGFrame
    package let orientation: Orientation
    package let colour: ColourSpace
    /// Four components are stored inverted, as Adobe programs do.
    package let isInverted: Bool
    package let takenOn: CalendarDay?
    /// The coding leaves room for data that only writing the coefficients anew removes, or no browser reads it.
    package let needsTranscoding: Bool
    package let scans: [ScanRecord]

    /// The whole file in memory.
    package var bytes: [UInt8] { content.bytes }

    /// The bytes of the same head before the tables, frame and scans of `other`.
    package func bytes(withPictureOf other: CleanedJPEG) -> [UInt8] {
        content.bytes(in: 0..<headLength) + other.bytes[other.headLength...]
    }

    /// The same without the orientation.
    package func uprightBytes(withPictureOf other: CleanedJPEG) -> [UInt8] {
        var whole = bytes(withPictureOf: other)
        if orientation != .upright, let place = JPEGHead.orientationPlace(in: whole.span) {
            whole.removeSubrange(place)
        }
        return whole
    }
}
