/// Reads a lossless picture code by code, without decoding it, to see where it ends and whether all of it is needed.
package struct LosslessAudit {
    /// The picture cut to what its pixels need, the bits left over in its last byte zero.
    package let settled: [UInt8]
    /// Whether what was cut was more than zeros.
    package let hadHiddenBits: Bool
    /// Groups of codes that no pixel is read with; the shortest ones stand in their places.
    package let unusedGroups: Int
    /// Whether something else inside is read by decoders and no pixel depends on it: colours of a palette, channels that mean nothing.
    /// Such a picture is to be written anew.
    package let hasIdleParts: Bool

    /// Reads the content of a VP8L chunk; `nil` when it is damaged or incomplete.
    package init?(picture chunk: Span<UInt8>) {
        guard let frame = VP8LFrame(chunk) else { return nil }
        self.init(chunk, from: VP8LFrame.headerLength, width: frame.width, height: frame.height)
    }

    /// Reads a coded image that begins at a byte.
    init?(_ chunk: Span<UInt8>, from offset: Int, width: Int, height: Int) {
        var bits = LosslessBits(from: offset)
        guard let transforms = LosslessTransforms(width: width, height: height, &bits, chunk),
            var body = LosslessBody(transforms, height: height, &bits, chunk),
            let isIdle = body.read(&bits, chunk)
        else { return nil }
        hasIdleParts = isIdle || transforms.hasIdleBits
        var writer = LosslessBitWriter(chunk)
        let shortest = 0x1_1111
        var unused = 0
        for group in body.unusedGroups where !writer.holds(shortest, 20, group) {
            writer.copy(upTo: group.lowerBound)
            writer.append(shortest, bits: 20)
            writer.skip(to: group.upperBound)
            unused += 1
        }
        writer.copy(upTo: bits.position)
        settled = writer.bytes
        unusedGroups = unused
        hadHiddenBits = writer.hasOnes(from: bits.position)
    }
}
