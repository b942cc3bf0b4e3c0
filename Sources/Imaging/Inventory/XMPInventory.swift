internal import SchoolMedia

/// Counts what an XMP packet tells about people, places and further pictures; its text is only searched.
enum XMPInventory {
    /// What a packet holds, beside the packet itself.
    static func report(of content: Span<UInt8>) -> RemovalReport {
        var report = RemovalReport()
        // The names that the metadata working group, Microsoft and IPTC gave to the properties.
        let faces = ["mwg-rs:Name", "MPReg:PersonDisplayName", "Iptc4xmpExt:PersonInImage"]
        report.add(.faceName, count: faces.reduce(0) { $0 + valueCount(of: $1, in: content) })
        report.add(.gpsPosition, count: content.occurrences(of: "GPSLatitude") > 0 ? 1 : 0)
        report.add(.serialNumber, count: valueCount(of: "SerialNumber", in: content))
        report.add(.ownerOrAuthor, count: valueCount(of: "dc:creator", in: content))
        // Google's names for a whole picture and a depth map inside a packet.
        report.add(.secondPicture, count: valueCount(of: "GImage:Data", in: content))
        report.add(.auxiliaryImage, count: valueCount(of: "GDepth:Data", in: content))
        return report
    }

    /// The same with the packet itself counted.
    static func packet(_ content: Span<UInt8>) -> RemovalReport {
        var report = report(of: content)
        report.add(.xmpPacket)
        return report
    }

    /// An XMP property is an attribute, or an element with an opening and a closing tag.
    private static func valueCount(of name: String, in content: Span<UInt8>) -> Int {
        content.occurrences(of: name + "=") + (content.occurrences(of: name + ">") + 1) / 2
    }
}
