import SchoolMedia

/// Counts what follows the end of the picture. All of it stays behind.
enum TrailerInventory {
    /// How much of it is searched for pictures and videos.
    private static let searchedBytes = 16 << 20

    static func report(of bytes: Span<UInt8>, from offset: Int) -> RemovalReport {
        var report = RemovalReport()
        guard offset < bytes.count else { return report }
        let trailer = bytes.extracting(offset..<min(bytes.count, offset + searchedBytes))
        let pictures = trailer.occurrences(of: [0xFF, 0xD8, 0xFF])
        let videos = trailer.occurrences(of: "ftyp")
        report.add(.secondPicture, count: pictures)
        report.add(.videoAfterEnd, count: videos)
        report.add(.bytesAfterEnd, count: pictures + videos == 0 ? 1 : 0)
        return report
    }
}
