/// Reads a lossless picture code by code, without decoding it, to see where it ends and whether all of it is needed.
package struct LosslessAudit {
    /// Whether the picture is cut to what its pixels need already, the bits left over in its last byte zero.
    package let isSettled: Bool
    /// Whether what was cut was more than zeros.
    package let hadHiddenBits: Bool
    /// Groups of codes that no pixel is read with; the shortest ones stand in their places.
    package let unusedGroups: Int
    /// Whether something else inside is read by decoders and no pixel depends on it: colours of a palette, channels
    /// that mean nothing. Such a picture is to be written anew.
    package let hasIdleParts: Bool
    /// Where the picture ends, in bits, and where the groups of codes lie that are not needed.
    private let end: Int
    private let idleGroups: [Range<Int>]

    /// The shortest group: five codes of one symbol each, zero.
    private static let shortest = (code: 0x1_1111, bits: 20)

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
        idleGroups = body.unusedGroups.filter { group in
            group.count != Self.shortest.bits
                || chunk.number(atBit: group.lowerBound, group.count) != Self.shortest.code
        }
        end = bits.position
        unusedGroups = idleGroups.count
        hadHiddenBits = chunk.hasOnes(fromBit: end)
        isSettled = idleGroups.isEmpty && !hadHiddenBits && (end + 7) / 8 == chunk.count
    }

    /// The picture cut to what its pixels need, from the bytes that were read.
    package func settled(_ chunk: [UInt8]) -> [UInt8] {
        guard !isSettled else { return chunk }
        var writer = LosslessBitWriter(chunk)
        for group in idleGroups {
            writer.copy(upTo: group.lowerBound)
            writer.append(Self.shortest.code, bits: Self.shortest.bits)
            writer.skip(to: group.upperBound)
        }
        writer.copy(upTo: end)
        return writer.bytes
    }

    /// Reads the content of an ALPH chunk for a picture of this size: one byte for each pixel, or a lossless picture
    /// without its header.
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
        (end, idleGroups, unusedGroups) = (8 * length, [], 0)
        hadHiddenBits = chunk.hasOnes(fromBit: end)
        isSettled = chunk.count == length
        hasIdleParts = false
    }
}
