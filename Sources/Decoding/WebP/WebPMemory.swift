internal import Imaging

/// What libwebp takes of memory at most, in bytes for each pixel; measured with its version 1.2.
enum WebPMemory: Int {
    /// Scaling a lossy picture while it is decoded.
    case lossy = 1
    /// Scaling a lossless picture while it is decoded, which is in memory as a whole.
    case lossless = 5
    /// Decoding to full size, with transparency, and looking at every pixel.
    case fullSize = 13
    /// The same, and encoding with loss.
    case lossyEncoding = 16
    /// The same, and encoding without loss.
    case losslessEncoding = 28

    /// The rest of the process needs this much.
    private static let reserve = 64 << 20

    /// What decoding a file for display takes.
    init(decoding file: WebPFile) {
        switch file.coding {
        case _ where file.hasAlpha: self = .fullSize
        case .lossy: self = .lossy
        case .lossless: self = .lossless
        }
    }

    /// - Throws: `.tooMuchWork(.memory)` when the picture is too large for it.
    func check(_ file: WebPFile, limits: CleaningLimits) throws(CleaningError) {
        guard file.width * file.height * rawValue <= limits.decodingBytes - Self.reserve else {
            throw .tooMuchWork(.memory)
        }
    }
}
