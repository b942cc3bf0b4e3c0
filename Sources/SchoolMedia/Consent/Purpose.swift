/// What a picture is wanted for (R8), such as `website`.
public struct Purpose: RawRepresentable, Hashable, Sendable, Codable {
    /// A letter and up to 31 more characters from `a`–`z`, `0`–`9` and `_`.
    public let rawValue: String

    /// Accepts a name in the alphabet above; which purposes exist is the policy's choice.
    public init?(rawValue: String) {
        let bytes = rawValue.utf8
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = bytes.first, letters.contains(first), bytes.count <= 32 else { return nil }
        let rest = bytes.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
        guard rest else { return nil }
        self.rawValue = rawValue
    }

    private init(known rawValue: String) {
        self.rawValue = rawValue
    }

    /// In class.
    public static let learning = Purpose(known: "learning")
    /// On a wall inside the school.
    public static let display = Purpose(known: "display")
    /// The school's public web pages.
    public static let website = Purpose(known: "website")
    /// Social media.
    public static let social = Purpose(known: "social")
    /// Print and promotion.
    public static let prospectus = Purpose(known: "prospectus")
    /// Outside media.
    public static let press = Purpose(known: "press")
    /// Shared with other schools or the trust.
    public static let partner = Purpose(known: "partner")
}

extension Purpose: Comparable {
    /// Orders by name, so that lists come out the same every time.
    public static func < (left: Purpose, right: Purpose) -> Bool {
        left.rawValue < right.rawValue
    }
}
