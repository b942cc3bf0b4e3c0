/// Base64 with padding (RFC 4648, 4). Written here because every line that is verified needs it once.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    static func text(of bytes: [UInt8]) -> [UInt8] {
        let alphabet = alphabet
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            let first = Int(bytes[start]) << 16
            let second = count > 1 ? Int(bytes[start + 1]) << 8 : 0
            let group = first | second | (count > 2 ? Int(bytes[start + 2]) : 0)
            text.append(alphabet[group >> 18])
            text.append(alphabet[group >> 12 & 63])
            text.append(count > 1 ? alphabet[group >> 6 & 63] : padding)
            text.append(count > 2 ? alphabet[group & 63] : padding)
        }
        return text
    }

    /// Nil unless the text is what `text(of:)` makes of some bytes: no other padding, no stray bits at the end.
    static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits = 0
        var bitCount = 0
        for character in text.prefix(while: { $0 != padding }) {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        }
        return self.text(of: bytes).elementsEqual(text) ? bytes : nil
    }
}
