/// One of the eight places for Huffman tables or arithmetic conditioning.
struct EntropyTableSlot: Hashable, Sendable {
    enum Class: Int, Sendable {
        case dc = 0
        case ac = 1
    }

    let tableClass: Class
    let number: Int

    init(_ tableClass: Class, _ number: Int) {
        self.tableClass = tableClass
        self.number = number
    }

    /// From the byte Tc|Th of a DHT or DAC segment: ITU-T T.81 B.2.4.2, B.2.4.3.
    init?(_ byte: UInt8) {
        guard let tableClass = Class(rawValue: Int(byte >> 4)), byte & 15 <= 3 else { return nil }
        self.init(tableClass, Int(byte & 15))
    }

    var byte: UInt8 { UInt8(tableClass.rawValue << 4 | number) }
}
