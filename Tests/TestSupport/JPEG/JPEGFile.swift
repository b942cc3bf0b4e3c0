/// A JPEG file in parts, between and in which a test plants what should not be there.
public struct JPEGFile: Sendable {
    /// What a part is.
    public enum Kind: Sendable {
        case start, jfif, tables, frame, scan, end, planted
    }

    /// Where something is planted.
    public enum Place: Sendable, CaseIterable {
        case afterStart, beforeFrame, afterFrame, beforeScan, betweenScans, beforeEnd, afterEnd
    }

    /// A marker segment, or a scan with its data.
    public struct Part: Sendable {
        /// What it is.
        public let kind: Kind
        /// All of its bytes, marker included.
        public var bytes: [UInt8]

        /// A part of a file.
        public init(_ kind: Kind, _ bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
        }
    }

    /// The parts in their order.
    public var parts: [Part]

    /// A file of these parts.
    public init(parts: [Part]) {
        self.parts = parts
    }

    /// The whole file.
    public var bytes: [UInt8] { parts.flatMap(\.bytes) }

    /// The file with something planted.
    public func planting(_ bytes: [UInt8], _ place: Place) -> JPEGFile {
        var file = self
        file.parts.insert(Part(.planted, bytes), at: index(of: place))
        return file
    }

    /// The file with the first part of a kind replaced.
    public func replacing(_ kind: Kind, _ change: (inout [UInt8]) -> Void) -> JPEGFile {
        var file = self
        guard let index = parts.firstIndex(where: { $0.kind == kind }) else { return file }
        change(&file.parts[index].bytes)
        return file
    }

    /// The file without the parts of a kind.
    public func without(_ kind: Kind) -> JPEGFile {
        JPEGFile(parts: parts.filter { $0.kind != kind })
    }

    /// A marker segment with its length.
    public static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8 & 255), UInt8((content.count + 2) & 255)] + content
    }

    /// A marker segment that begins with a name.
    public static func segment(_ marker: UInt8, _ name: String, _ content: [UInt8] = []) -> [UInt8] {
        segment(marker, Array(name.utf8) + content)
    }

    /// The JFIF segment of a picture with square pixels.
    public static let jfif = segment(0xE0, "JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0])

    /// The Adobe segment: transform 0 for RGB and CMYK, 1 for YCbCr, 2 for YCCK.
    public static func adobe(transform: UInt8) -> [UInt8] {
        segment(0xEE, "Adobe", [0, 100, 0x12, 0x34, 0x56, 0x78, transform])
    }

    private func index(of place: Place) -> Int {
        let wanted: (Int) -> Bool =
            switch place {
            case .afterStart: { $0 == 1 }
            case .beforeFrame: { parts[$0].kind == .frame }
            case .afterFrame: { parts[$0 - 1].kind == .frame }
            case .beforeScan: { parts[$0].kind == .scan }
            case .betweenScans: { parts[$0 - 1].kind == .scan }
            case .beforeEnd: { parts[$0].kind == .end }
            case .afterEnd: { parts[$0 - 1].kind == .end }
            }
        return (1..<parts.count).first(where: wanted) ?? parts.count
    }
}
