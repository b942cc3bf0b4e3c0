/// A box of a HEIF file, made by hand.
public enum HEIFBox {
    /// A box with its size in four bytes.
    public static func plain(_ type: String, _ content: [UInt8]) -> [UInt8] {
        number(8 + content.count) + Array(type.utf8) + content
    }

    /// A box with its size in eight bytes.
    public static func wide(_ type: String, _ content: [UInt8]) -> [UInt8] {
        number(1) + Array(type.utf8) + number(0) + number(16 + content.count) + content
    }

    /// A box that says its size is something else.
    public static func lying(_ type: String, size: Int, _ content: [UInt8]) -> [UInt8] {
        number(size) + Array(type.utf8) + content
    }

    /// A box with version and flags.
    public static func full(_ type: String, version: UInt8 = 0, flags: UInt8 = 0, _ content: [UInt8]) -> [UInt8] {
        plain(type, [version, 0, 0, flags] + content)
    }

    /// The last `width` bytes of a number, most significant first.
    public static func number(_ value: Int, _ width: Int = 4) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
