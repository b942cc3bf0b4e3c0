import SchoolMedia

/// What the cleaner made of a file. Not yet verified.
struct CleanedJPEG {
    let bytes: [UInt8]
    /// How many bytes at the start say how the picture is to be shown: SOI to Adobe segment.
    let headLength: Int
    private(set) var report: RemovalReport
    let frame: JPEGFrame
    let orientation: Orientation
    let colour: ColourSpace
    /// Four components are stored inverted, as Adobe programs do.
    let isInverted: Bool
    private(set) var takenOn: CalendarDay?
    /// The coding leaves room for data that only writing the coefficients anew removes, or no browser reads it.
    let needsTranscoding: Bool
    let scans: [ScanRecord]

    /// The bytes of the same head before the tables, frame and scans of `other`.
    func bytes(withPictureOf other: CleanedJPEG) -> [UInt8] {
        Array(bytes[..<headLength] + other.bytes[other.headLength...])
    }

    /// What `original` was reported to hold, for a file that was written anew because of `reason`.
    func reporting(_ original: CleanedJPEG, and reason: RemovalReport) -> CleanedJPEG {
        var file = self
        file.report = original.report
        file.report.add(reason)
        file.takenOn = original.takenOn
        return file
    }
}
