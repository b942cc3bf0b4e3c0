internal import Imaging

/// The one colour of a picture that is fully transparent: PNG section 11.3.1.1.
struct TransparentColour {
    private let header: PNGHeader
    private let samples: [Int]
    /// A pixel of that colour as it is stored, where each takes whole bytes; empty when no pixel can have it.
    private let pattern: [UInt8]

    /// The colour of a grey or coloured picture that has one.
    init(_ parts: PNGParts) {
        header = parts.header
        samples = stride(from: 0, to: parts.transparency.count - 1, by: 2).map { index in
            Int(parts.transparency[index]) << 8 | Int(parts.transparency[index + 1])
        }
        pattern =
            if header.depth == 16 {
                parts.transparency
            } else {
                samples.allSatisfy { $0 < 256 } ? samples.map { UInt8($0) } : []
            }
    }

    /// Whether a pixel of a row has the colour.
    func matches(_ pixel: Int, of row: Span<UInt8>) -> Bool {
        guard header.depth >= 8 else { return header.sample(pixel, of: row) == samples.first }
        let start = pixel * header.pixelStride
        guard let first = pattern.first, row[start] == first else { return false }
        return pattern.indices.allSatisfy { row[start + $0] == pattern[$0] }
    }
}
