internal import SchoolMedia

/// What decoding a picture gave.
struct DecodedPicture {
    /// The file anew; `nil` when it may stay as it is.
    var rewritten: [UInt8]?
    /// What was found in the coded data and left behind.
    var report = RemovalReport()
    /// The picture as people see it: upright, in sRGB, grey or red, green and blue; no larger than asked for.
    /// `nil` when none were asked for.
    var pixels: PixelImage?
}
