/// Reads booleans from a partition of its own.
struct BooleanReader: BooleanCoding {
    private let bytes: [UInt8]
    private(set) var decoder: BooleanDecoder

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        decoder = BooleanDecoder(bytes.indices)
    }

    mutating func code(_ bit: inout Bool, _ probability: UInt8) {
        // A copy of the decoder stays in registers, and needs no second reference to the bytes.
        var decoder = decoder
        bit = decoder.bit(probability, bytes.span)
        self.decoder = decoder
    }

    /// See ``BooleanDecoder/settled(_:)``.
    var settled: (partition: [UInt8], isPlain: Bool)? { decoder.settled(bytes.span) }
}
