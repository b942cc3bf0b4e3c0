/// Puts together a small control message: little-endian numbers, and texts and blocks with their length in front.
struct MessageWriter {
    private(set) var bytes: [UInt8]

    init(_ kind: MessageKind) {
        bytes = [kind.rawValue, MessageKind.version]
    }

    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// Cuts off what is longer than 65,535 bytes, which no message holds anyway.
    mutating func put(_ block: [UInt8]) {
        put(UInt16(clamping: block.count))
        bytes += block.prefix(Int(UInt16.max))
    }

    mutating func put(_ text: String) {
        put(Array(text.utf8))
    }
}

/// What a message is, in its first byte. The second is the version of all of them.
enum MessageKind: UInt8 {
    case ready = 1
    case request, answer, refusal

    /// A program that was installed at another time than the one that started it is not understood, rather than
    /// misunderstood.
    static let version: UInt8 = 1
}
