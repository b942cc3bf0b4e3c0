/// Bytes as they were received. Nothing about them is trusted: not their type, not a length inside them.
public struct IncomingMedia: Sendable {
    /// The bytes, unchanged.
    public let content: FileContent

    /// Wraps bytes from a device, a form or a file.
    public init(_ bytes: [UInt8]) {
        content = FileContent(bytes)
    }

    /// Wraps a file that was taken in piece by piece.
    public init(_ content: FileContent) {
        self.content = content
    }

    /// The bytes, unchanged; all of them in memory.
    public var bytes: [UInt8] { content.bytes }
}
