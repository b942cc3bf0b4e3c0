/// The text of a CSV file, whichever program saved it.
struct CSVText {
    /// Valid UTF-8 without a byte order mark and without zero bytes.
    let utf8: [UInt8]

    /// Recognises UTF-8 with and without a mark, UTF-16 by its mark, and Windows-1252 as what is left.
    ///
    /// - Throws: `tooLarge`, `otherKind`, `empty`, `undecodable`, `nulByte`.
    init(_ bytes: [UInt8]) throws(CSVError) {
        guard bytes.count <= CSVLimits.bytes else { throw .tooLarge }
        if let kind = OtherFileKind(bytes) { throw .otherKind(kind) }
        let utf8 = try Self.utf8(of: bytes)
        guard !utf8.isEmpty else { throw .empty }
        if let position = utf8.firstIndex(of: 0) { throw .nulByte(line: Self.line(of: position, in: utf8)) }
        self.utf8 = utf8
    }

    private static func utf8(of bytes: [UInt8]) throws(CSVError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try validated(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) } }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        return try windows1252(bytes)
    }

    private static func validated(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw damage(in: String(decoding: bytes, as: UTF8.self))
        }
        return bytes
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>,
        unit: (UInt8, UInt8) -> UInt16
    ) throws(CSVError) -> [UInt8] {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map { unit(bytes[$0], bytes[$0 + 1]) }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw damage(in: String(decoding: units, as: UTF16.self))
        }
        return Array(text.utf8)
    }

    /// Reads bytes that are not UTF-8.
    ///
    /// A text that is UTF-8 in one place and not in another is damaged: read as Windows-1252, its names would come out
    /// misspelt, and a misspelt name is not found in a caption (R11).
    private static func windows1252(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
        let repaired = String(decoding: bytes, as: UTF8.self)
        let isPartlyUTF8 = repaired.unicodeScalars.contains { !$0.isASCII && $0 != replacement }
        guard !isPartlyUTF8 else { throw damage(in: repaired) }
        var text = String.UnicodeScalarView()
        for (position, byte) in bytes.enumerated() {
            guard let scalar = Windows1252.scalar(byte) else { throw .undecodable(line: line(of: position, in: bytes)) }
            text.append(scalar)
        }
        return Array(String(text).utf8)
    }

    /// What stands in a repaired text where a character could not be read.
    private static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Names the line of the first character that had to be replaced; the last line when the end is cut off.
    private static func damage(in repaired: String) -> CSVError {
        let replaced = repaired.unicodeScalars.firstIndex(of: replacement) ?? repaired.endIndex
        let position = repaired.utf8.distance(from: repaired.startIndex, to: replaced)
        return .undecodable(line: line(of: position, in: Array(repaired.utf8)))
    }

    private static func line(of position: Int, in bytes: [UInt8]) -> Int {
        CSVLines.count(before: position, in: bytes) + 1
    }
}

/// Line ends as they occur in files: LF, CR LF, or CR alone.
enum CSVLines {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    static func count(before position: Int, in bytes: [UInt8]) -> Int {
        let head = bytes.prefix(position)
        let pairs = zip(head, head.dropFirst()).count { $0 == carriageReturn && $1 == lineFeed }
        return head.count { $0 == lineFeed || $0 == carriageReturn } - pairs
    }
}
