/// Something the school keeps a record of and refers to by a random identifier.
public protocol Identified {
    /// The letters before the underscore, so that a reader of the audit trail sees what an identifier stands for.
    static var identifierPrefix: String { get }
}

/// A random identifier of one kind of record, such as `p_` and 26 characters for a pupil.
///
/// It says nothing about whom it stands for: audit entries, file names and addresses may carry it (R5, R21).
/// The 26 characters are lower-case base 32 (RFC 4648, without padding) and carry 130 random bits.
public struct Identifier<Owner: Identified>: RawRepresentable, Hashable, Sendable {
    /// The prefix, an underscore and 26 characters from `a`–`z` and `2`–`7`.
    public let rawValue: String

    /// Accepts the written form of an identifier of this kind, and nothing else.
    public init?(rawValue: String) {
        let bytes = rawValue.utf8.span
        let prefix = Owner.identifierPrefix.utf8.span
        // Registries are full of identifiers, so nothing is copied here.
        guard bytes.count == prefix.count + 1 + Base32.identifierLength else { return nil }
        for index in prefix.indices where bytes[index] != prefix[index] { return nil }
        guard bytes[prefix.count] == UInt8(ascii: "_") else { return nil }
        for index in (prefix.count + 1)..<bytes.count where !Base32.isLetter(bytes[index]) { return nil }
        self.rawValue = rawValue
    }

    /// Draws a new identifier.
    ///
    /// - Parameter generator: must be cryptographically secure outside tests.
    /// - Returns: an identifier that nothing else has.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        Self(unchecked: Owner.identifierPrefix + "_" + Base32.text(length: Base32.identifierLength, using: &generator))
    }

    /// Draws a new identifier from the system's secure generator.
    public static func random() -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    private init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}

extension Identifier: Comparable {
    /// Orders by the written form, so that lists come out the same every time.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Identifier: Codable {
    /// Reads the written form.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when it is not an identifier of this kind.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(rawValue: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "Not an identifier that begins with \(Owner.identifierPrefix)_."
            )
        }
        self = value
    }

    /// Writes the written form as a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: CustomStringConvertible, LosslessStringConvertible {
    /// The written form.
    public var description: String { rawValue }

    /// Accepts the written form of an identifier of this kind, and nothing else.
    public init?(_ description: String) {
        self.init(rawValue: description)
    }
}
