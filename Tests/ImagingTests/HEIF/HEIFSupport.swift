import Foundation
import SchoolMedia
import TestSupport

@testable import Decoding
@testable import Imaging

extension [UInt8] {
    /// Cleaned, decoded in this process and verified.
    func preparedHEIF() throws -> PreparedImage {
        try ImagePreparer(limits: .standard, decoder: .inThisProcess).prepareNow(IncomingMedia(self))
    }

    /// The stored pixels of a JPEG in full size.
    func jpegPixels() throws -> PixelImage {
        let file = try JPEGCleaner.clean(span, limits: .standard)
        return try TurboDecoder.decode(file, to: .reaching(.max), limits: .standard)
    }

    func holds(_ text: String) -> Bool { span.occurrences(of: text) > 0 }
}

/// What became of a file: the error of its refusal, or `nil` when it was taken.
func refusal(ofHEIF bytes: [UInt8], limits: CleaningLimits = .standard) -> CleaningError? {
    do throws(CleaningError) {
        _ = try ImagePreparer(limits: limits, decoder: .inThisProcess).prepareNow(IncomingMedia(bytes))
        return nil
    } catch {
        return error
    }
}

extension PixelImage {
    /// How alike two pictures of one size are, in decibels: above 35 nobody sees a difference. Zero for pictures of
    /// other sizes.
    func likeness(to other: PixelImage) -> Double {
        guard width == other.width, height == other.height, channels == other.channels else { return 0 }
        let squares = zip(pixels, other.pixels).reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
        return 10 * log10(65_025 * Double(pixels.count) / Double(max(squares, 1)))
    }
}

extension ColourCard {
    /// The picture that it is.
    var image: PixelImage {
        PixelImage(
            width: width,
            height: height,
            channels: 3,
            pixels: (0..<height).flatMap { row in (0..<width).flatMap { colour(column: $0, row: row) } }
        )
    }
}
