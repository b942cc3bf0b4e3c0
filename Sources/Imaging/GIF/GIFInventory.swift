internal import SchoolMedia

/// Counts what an extension block holds that stays behind: GIF89a sections 23 to 26.
enum GIFInventory {
    /// What to count for a block whose sub-blocks are `content`, with their lengths.
    static func report(ofExtension label: UInt8, _ content: Span<UInt8>) -> RemovalReport {
        var report = RemovalReport()
        switch label {
        case 0xFE, 0x01: report.add(.comment)
        case 0xF9: report.add(.displayHint)
        case 0xFF where content.holds("NETSCAPE2.0", at: 1) || content.holds("ANIMEXTS1.0", at: 1):
            // One block of three bytes says how often an animation is repeated; anything more is not known.
            report.add(content.count == 17 ? .displayHint : .vendorSegment)
        case 0xFF where content.holds("XMP DataXMP", at: 1):
            // The packet stands there without lengths.
            report.add(XMPInventory.packet(content))
        case 0xFF where content.holds("ICCRGBG1012", at: 1): report.add(.colourProfile)
        default: report.add(.vendorSegment)
        }
        return report
    }
}
