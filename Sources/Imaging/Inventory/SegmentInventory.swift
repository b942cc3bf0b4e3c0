import SchoolMedia

/// Counts what a segment that stays behind holds. It never decides what is safe: everything here is left out anyway.
enum SegmentInventory {
    static func report(of marker: JPEGMarker, content: Span<UInt8>) -> RemovalReport {
        var report = RemovalReport()
        switch marker.applicationNumber {
        case 0 where content.holds("JFXX\0", at: 0):
            report.add(.embeddedThumbnail)
        case 1 where content.holds("http://ns.adobe.com/xap/1.0/\0", at: 0):
            report.add(XMPInventory.packet(content))
        case 1 where content.holds("http://ns.adobe.com/xmp/extension/\0", at: 0):
            report.add(.extendedXMP)
            report.add(XMPInventory.report(of: content))
        case 11 where content.holds("JP", at: 0) && content.holds("jumb", at: 12):
            report.add(.contentCredentials)
        case 13 where content.holds("Photoshop 3.0\0", at: 0):
            addPhotoshop(content, to: &report)
        case nil where marker == .comment:
            report.add(.comment)
        default:
            report.add(.vendorSegment)
        }
        return report
    }

    /// Photoshop image resources; 0x0404 holds IPTC-IIM data sets, each beginning with 0x1C.
    private static func addPhotoshop(_ content: Span<UInt8>, to report: inout RemovalReport) {
        var offset = 14
        while content.holds("8BIM", at: offset), let id = content.uint16(at: offset + 4),
            let name = content.byte(at: offset + 6)
        {
            let sizeOffset = offset + 6 + (Int(name) + 2) / 2 * 2
            guard let size = content.uint32(at: sizeOffset) else { break }
            let end = min(sizeOffset + 4 + size, content.count)
            let isThumbnail = id == 0x0409 || id == 0x040C
            report.add(isThumbnail ? .embeddedThumbnail : .photoshopRecord)
            if id == 0x0404 {
                let records = content.extracting(min(sizeOffset + 4, end)..<end)
                report.add(.iptcRecord, count: iptcRecords(in: records))
            }
            offset = end + size % 2
        }
        if offset == 14 { report.add(.vendorSegment) }
    }

    private static func iptcRecords(in content: Span<UInt8>) -> Int {
        var offset = 0
        var found = 0
        while content.byte(at: offset) == 0x1C, let size = content.uint16(at: offset + 3) {
            found += 1
            offset += 5 + (size & 0x7FFF)
        }
        return found
    }
}
