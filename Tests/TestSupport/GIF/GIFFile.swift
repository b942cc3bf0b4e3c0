/// A GIF file in parts, between and in which a test plants what should not be there.
public struct GIFFile: Sendable {
    /// Sides of the screen in pixels.
    public var screen = (width: 12, height: 10)
    /// Red, green and blue of 2 to 256 entries, for all frames.
    public var colours = PNGPicture.rainbow(8)
    /// Blocks before the first frame.
    public var before: [UInt8] = []
    /// The first frame, from its separator to the end of its data.
    public var frame: [UInt8]
    /// What follows the first frame, the trailer included.
    public var after: [UInt8] = [0x3B]

    /// A file with a frame.
    public init(frame: [UInt8]) {
        self.frame = frame
    }

    /// A file that differs from this one.
    public func changing(_ change: (inout GIFFile) -> Void) -> GIFFile {
        var file = self
        change(&file)
        return file
    }

    /// The whole file.
    public var bytes: [UInt8] {
        let bits = colours.isEmpty ? 0 : (0..<8).first { colours.count <= 6 << $0 } ?? 7
        let flags: [UInt8] = [colours.isEmpty ? 0 : 0x80 | UInt8(bits) * 0x11, 0, 0]
        return Array("GIF89a".utf8) + Self.little(screen.width) + Self.little(screen.height) + flags + colours + before
            + frame + after
    }

    /// Two bytes, least significant first.
    public static func little(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    /// Sub-blocks of at most so many bytes, and the empty one.
    public static func blocks(_ content: [UInt8], length: Int = 255) -> [UInt8] {
        stride(from: 0, to: content.count, by: length).flatMap { start -> [UInt8] in
            let part = content[start..<min(start + length, content.count)]
            return [UInt8(part.count)] + part
        } + [0]
    }

    /// An extension block.
    public static func block(_ label: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0x21, label] + blocks(content)
    }

    /// An application block: eleven characters, and its content.
    public static func application(_ name: String, _ content: [UInt8]) -> [UInt8] {
        [0x21, 0xFF, 11] + Array(name.utf8) + blocks(content)
    }

    /// A graphic control block with a delay and a transparent colour.
    public static func control(transparent: UInt8, delay: Int = 0) -> [UInt8] {
        block(0xF9, [0x05] + little(delay) + [transparent])
    }
}
