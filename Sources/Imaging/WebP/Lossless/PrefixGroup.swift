/// The five codes with which a block's pixels are read: RFC 9649 section 3.7.2.
struct PrefixGroup {
    /// Green values, lengths of copies, places in the colour cache.
    let green: PrefixTables.Code
    let red: PrefixTables.Code
    let blue: PrefixTables.Code
    let alpha: PrefixTables.Code
    let distance: PrefixTables.Code

    /// Reads them in their order; `nil` when one is no code.
    init?(
        cacheBits: Int,
        into tables: inout PrefixTables,
        _ bits: inout LosslessBits,
        _ bytes: Span<UInt8>
    ) {
        let greens = 256 + 24 + (cacheBits > 0 ? 1 << cacheBits : 0)
        guard let green = PrefixCodeReader.read(alphabet: greens, into: &tables, &bits, bytes),
            let red = PrefixCodeReader.read(alphabet: 256, into: &tables, &bits, bytes),
            let blue = PrefixCodeReader.read(alphabet: 256, into: &tables, &bits, bytes),
            let alpha = PrefixCodeReader.read(alphabet: 256, into: &tables, &bits, bytes),
            let distance = PrefixCodeReader.read(alphabet: 40, into: &tables, &bits, bytes)
        else { return nil }
        (self.green, self.red, self.blue, self.alpha, self.distance) = (green, red, blue, alpha, distance)
    }

    /// The one value that red, blue and alpha have each; `nil` when one of them varies.
    func onlyColour(in tables: PrefixTables) -> UInt32? {
        guard let red = tables.onlySymbol(of: red), let blue = tables.onlySymbol(of: blue),
            let alpha = tables.onlySymbol(of: alpha)
        else { return nil }
        return UInt32(alpha << 24 | red << 16 | blue)
    }
}
