/// The alphabet of identifiers and neutral names: RFC 4648 base 32 in lower case.
enum Base32 {
    static let identifierLength = 26
    static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Draws `length` characters, five random bits each.
    static func text(length: Int, using generator: inout some RandomNumberGenerator) -> String {
        let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
