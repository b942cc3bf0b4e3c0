extension ImagePreparer {
    /// Cleans and verifies a picture and nothing else, for measuring: without the decode, hidden coded data is not noticed.
    ///
    /// - Returns: how many bytes the clean file would have; the file itself must not be used.
    /// - Throws: ``CleaningError`` like ``prepareNow(_:)``.
    package static func measuredCleaning(
        _ media: IncomingMedia,
        limits: CleaningLimits
    ) throws(CleaningError) -> Int {
        try JPEGCleaner.clean(media.bytes.span, limits: limits).verified().bytes.count
    }
}
