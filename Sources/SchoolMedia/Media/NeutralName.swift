/// A file name that says nothing about who, where or when (R5), such as `photo-k3v7q2xw5abn.jpg`.
public struct NeutralName: RawRepresentable, Hashable, Sendable, Codable {
    /// `photo-`, twelve random characters from `a`–`z` and `2`–`7`, and `.jpg`.
    public let rawValue: String

    private static let prefix = "photo-"
    private static let suffix = ".jpg"
    private static let length = 12

    /// Accepts the written form of a neutral name, and nothing else.
    public init?(rawValue: String) {
        guard rawValue.hasPrefix(Self.prefix), rawValue.hasSuffix(Self.suffix) else { return nil }
        let letters = rawValue.utf8.dropFirst(Self.prefix.utf8.count).dropLast(Self.suffix.utf8.count)
        guard letters.count == Self.length, letters.allSatisfy(Base32.alphabet.contains) else { return nil }
        self.rawValue = rawValue
    }

    /// Draws a new name for a JPEG from the system's secure generator.
    public static func random() -> NeutralName {
        var generator = SystemRandomNumberGenerator()
        return NeutralName(drawnUsing: &generator)
    }

    private init(drawnUsing generator: inout some RandomNumberGenerator) {
        rawValue = Self.prefix + Base32.text(length: Self.length, using: &generator) + Self.suffix
    }
}
