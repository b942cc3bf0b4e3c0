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
        self.init(
            chunk,
            from: VP8LFrame.headerLength,
            width: frame.width,
            height: frame.height,
            frame.hasAlpha ? .seeThrough : .opaque
        )
    }

    /// Reads a coded image that begins at a byte.
    private init?(_ chunk: Span<UInt8>, from offset: Int, width: Int, height: Int, _ content: LosslessContent) {
        var bits = LosslessBits(from: offset)
        guard let transforms = LosslessTransforms(width: width, height: height, &bits, chunk),
            var body = LosslessBody(transforms, height: height, &bits, chunk),
            let isIdle = body.read(content, &bits, chunk)
        else { return nil }
        // Alpha of a picture that is to be shown without it could hold a second picture.
        let hasIdleAlpha = content == .opaque && !body.hasOneAlpha
        hasIdleParts = isIdle || transforms.hasIdleBits || hasIdleAlpha || !body.isOnlyGreen
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

    /// Reads the content of an ALPH chunk for a picture of this size: one byte for each pixel, or a lossless picture without its header.
    package init?(alpha chunk: Span<UInt8>, width: Int, height: Int) {
        guard let header = AlphaHeader(chunk) else { return nil }
        if header.isCompressed {
            self.init(chunk, from: AlphaHeader.length, width: width, height: height, .transparency)
        } else {
            self.init(plain: chunk, length: AlphaHeader.length + width * height)
        }
    }

    private init?(plain chunk: Span<UInt8>, length: Int) {
        guard chunk.count >= length else { return nil }
        settled = chunk.bytes(in: 0..<length)
        unusedGroups = 0
        hadHiddenBits = (length..<chunk.count).contains { chunk[$0] != 0 }
        hasIdleParts = false
    }
}
