/// The key that the school's management information system gave to a pupil, such as `A0101`.
public struct AdmissionNumber: RawRepresentable, Hashable, Codable, Sendable {
    /// One to 32 characters from `A`–`Z`, `0`–`9`, `-`, `/` and `.`.
    public let rawValue: String

    /// Accepts a key in upper or lower case, with spaces around it.
    public init?(rawValue: String) {
        // Upper-casing would turn some letters outside ASCII into others inside it, and merge two pupils.
        guard rawValue.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var text = rawValue.uppercased()[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.rawValue = String(text)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): true
        default: false
        }
    }
}
