internal import Imaging

/// The one colour of a picture that is fully transparent: PNG section 11.3.1.1.
struct TransparentColour {
    private let header: PNGHeader
    private let samples: [Int]

    /// The colour of a grey or coloured picture that has one.
    init(_ parts: PNGParts) {
        header = parts.header
        samples = stride(from: 0, to: parts.transparency.count - 1, by: 2).map { index in
            Int(parts.transparency[index]) << 8 | Int(parts.transparency[index + 1])
        }
    }

    /// Whether a pixel of a row has the colour.
    func matches(_ pixel: Int, of row: Span<UInt8>) -> Bool {
        guard header.depth >= 8 else { return header.sample(pixel, of: row) == samples.first }
        let start = pixel * header.pixelStride
        guard header.depth == 16 else { return samples.indices.allSatisfy { Int(row[start + $0]) == samples[$0] } }
        return samples.indices.allSatisfy { index in
            Int(row[start + 2 * index]) << 8 | Int(row[start + 2 * index + 1]) == samples[index]
        }
    }
}
