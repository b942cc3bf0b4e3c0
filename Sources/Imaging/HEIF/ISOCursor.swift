/// Takes big-endian numbers one behind the other out of a box, never past its end.
struct ISOCursor {
    private(set) var offset: Int
    private let end: Int

    init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    /// What has not been taken yet.
    var rest: Range<Int> { offset..<end }

    /// A number of 0 to 8 bytes; no bytes are zero.
    mutating func take(_ width: Int, in bytes: Span<UInt8>) throws(CleaningError) -> Int {
        guard width <= end - offset, end <= bytes.count else { throw .malformed(.heif(.boxContent), offset: offset) }
        var value: UInt64 = 0
        for index in offset..<offset + width {
            value = value << 8 | UInt64(bytes[index])
        }
        guard let value = Int(exactly: value) else { throw .malformed(.heif(.boxContent), offset: offset) }
        offset += width
        return value
    }

    /// Version and flags, with which most tables begin.
    mutating func takeVersion(in bytes: Span<UInt8>) throws(CleaningError) -> (version: Int, flags: Int) {
        (try take(1, in: bytes), try take(3, in: bytes))
    }

    /// Text up to a zero byte or the end.
    mutating func takeText(in bytes: Span<UInt8>) -> [UInt8] {
        let rest = bytes.bytes(in: offset..<end)
        let text = rest.prefix { $0 != 0 }
        offset += min(text.count + 1, rest.count)
        return Array(text)
    }
}
