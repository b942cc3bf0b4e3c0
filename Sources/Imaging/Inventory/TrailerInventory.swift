import SchoolMedia

/// Counts what follows the end of the picture. All of it stays behind.
enum TrailerInventory {
    /// How much of it is searched for pictures and videos.
    private static let searchedBytes = 16 << 20
    /// How much of its end is searched for the marks that makers of cameras and programs put there.
    private static let searchedEnd = 4096

    static func report(of bytes: Span<UInt8>, from offset: Int, pace: Pace = .none) -> RemovalReport {
        var report = RemovalReport()
        guard offset < bytes.count else { return report }
        let trailer = bytes.extracting(offset..<min(bytes.count, offset + searchedBytes))
        let end = bytes.extracting(max(offset, bytes.count - searchedEnd)..<bytes.count)
        let pictures = trailer.occurrences(of: [0xFF, 0xD8, 0xFF], pace: pace)
        let isGainMap = pictures > 0 && gainMapNames.contains { trailer.occurrences(of: $0, pace: pace) > 0 }
        report.add(.gainMap, count: isGainMap ? 1 : 0)
        report.add(.secondPicture, count: pictures - (isGainMap ? 1 : 0))
        report.add(.videoAfterEnd, count: trailer.occurrences(of: "ftyp", pace: pace))
        report.add(.vendorSegment, count: vendorMarks.count { end.occurrences(of: $0) > 0 })
        if report.isEmpty { report.add(.bytesAfterEnd) }
        return report
    }

    /// Adobe's and Google's XMP names, ISO 21496-1, and Apple's name.
    private static let gainMapNames = ["hdrgm:", "urn:iso:std:iso:ts:21496:-1", "hdrgainmap"]

    /// Samsung, Canon, Photo Mechanic, Axsion and Insta360.
    private static let vendorMarks = [
        "SEFT", "CANON OPTIONAL DATA", "cbipcbbl", "AXS!", "8db42d694ccc418790edff439fe026bf",
    ]
}
