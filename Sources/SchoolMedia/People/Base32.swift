/// The alphabet of identifiers and neutral names: RFC 4648 base 32 in lower case.
enum Base32 {
    static let identifierLength = 26
    static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Whether a byte is one of the alphabet.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "2")...UInt8(ascii: "7"): true
        default: false
        }
    }

    /// Draws `length` characters, five random bits each.
    static func text(length: Int, using generator: inout some RandomNumberGenerator) -> String {
        let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
