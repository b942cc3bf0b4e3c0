/// Bytes as they were received. Nothing about them is trusted: not their type, not a length inside them.
public struct IncomingMedia: Sendable {
    /// The bytes, unchanged.
    public let bytes: [UInt8]

    /// Wraps bytes from a device, a form or a file.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}
