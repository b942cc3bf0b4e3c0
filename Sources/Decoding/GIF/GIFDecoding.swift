internal import Imaging
internal import SchoolMedia

/// Decodes GIF files that the cleaner rebuilt.
enum GIFDecoding {
    /// Codes the pixels of the first frame anew, without loss, and shows them where `longEdge` says how large. A GIF
    /// has no orientation.
    static func decode(
        _ bytes: [UInt8],
        _ master: DecodingRequest.Master,
        longEdge: Int?,
        limits: CleaningLimits
    ) throws(CleaningError) -> DecodedPicture {
        let settled = try SettledGIF(try GIFCleaner.clean(bytes.span, limits: limits))
        let pixels = longEdge.map { settled.shown.scaled(toLongEdge: $0) }
        guard master != .asIs else { return DecodedPicture(pixels: pixels) }
        let written = settled.file
        return DecodedPicture(
            rewritten: written == bytes ? nil : written,
            report: settled.report,
            pixels: pixels
        )
    }
}

extension SettledGIF {
    /// The whole screen on white, of which the frame may be a part.
    fileprivate var shown: PixelImage {
        let (screenWidth, width) = (parts.screenWidth, parts.width)
        var screen = [UInt8](repeating: 255, count: screenWidth * parts.screenHeight * 3)
        for (stored, row) in rows.enumerated() {
            let start = ((parts.top + row) * screenWidth + parts.left) * 3
            for column in 0..<width {
                let index = pixels[stored * width + column]
                guard index != parts.transparent else { continue }
                for channel in 0..<3 {
                    screen[start + 3 * column + channel] = parts.colours[3 * Int(index) + channel]
                }
            }
        }
        return PixelImage(width: screenWidth, height: parts.screenHeight, channels: 3, pixels: screen)
    }

    /// Where each stored row is seen; interlaced ones come in four passes: GIF89a appendix E.
    private var rows: [Int] {
        guard parts.isInterlaced else { return Array(0..<parts.height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { first, step in
            Array(stride(from: first, to: parts.height, by: step))
        }
    }
}
