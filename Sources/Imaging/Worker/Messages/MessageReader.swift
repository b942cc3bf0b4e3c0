/// Takes a control message apart. Nothing in it is trusted: whatever is not there, too large or left over is malformed.
struct MessageReader {
    /// The message is not one that the other side may send.
    struct Malformed: Error {}

    let kind: MessageKind
    private let bytes: [UInt8]
    private var offset: Int

    init(_ bytes: [UInt8]) throws(Malformed) {
        guard bytes.count >= 2, let kind = MessageKind(rawValue: bytes[0]), bytes[1] == MessageKind.version else {
            throw Malformed()
        }
        self.kind = kind
        self.bytes = bytes
        offset = 2
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(Malformed) -> Number {
        let size = Number.bitWidth / 8
        guard bytes.count - offset >= size else { throw Malformed() }
        var number: Number = 0
        for index in 0..<size {
            number |= Number(truncatingIfNeeded: bytes[offset + index]) << (8 * index)
        }
        offset += size
        return number
    }

    /// A number from zero to `largest`.
    mutating func count(upTo largest: Int) throws(Malformed) -> Int {
        let count = Int(exactly: try number(UInt64.self))
        guard let count, count <= largest else { throw Malformed() }
        return count
    }

    mutating func block() throws(Malformed) -> [UInt8] {
        let count = Int(try number(UInt16.self))
        guard bytes.count - offset >= count else { throw Malformed() }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    /// A text that is the raw value of one of a closed set.
    mutating func choice<Value: RawRepresentable<String>>(_ type: Value.Type) throws(Malformed) -> Value {
        guard let text = String(validating: try block(), as: UTF8.self), let value = Value(rawValue: text) else {
            throw Malformed()
        }
        return value
    }

    func end() throws(Malformed) {
        guard offset == bytes.count else { throw Malformed() }
    }
}
