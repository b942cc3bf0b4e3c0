import TestSupport

@testable import Decoding
@testable import Imaging

/// Words that must not be found in a clean picture.
let canary = "CANARY-51.5N"
let canaryBytes = Array(canary.utf8)

extension [UInt8] {
    var holdsCanary: Bool { span.occurrences(of: canary) > 0 }

    func cleaned() throws -> CleanedJPEG {
        try JPEGCleaner.clean(span, limits: .standard)
    }

    func prepared() throws -> PreparedImage {
        try ImagePreparer(limits: .standard, decoder: .inThisProcess).prepareNow(IncomingMedia(self))
    }

    /// The stored pixels in full size, whatever the decoder complains about.
    func pixels(of frame: JPEGFrame) throws -> PixelImage {
        guard let decoder = TurboDecoder() else { throw DecodingFailure.damaged }
        return try decoder.decode(FileContent(self), frame: frame, to: .reaching(.max), limits: .standard)
    }
}

/// What became of bytes, so that a test can say which.
enum Outcome: Equatable {
    case taken
    case refused(CleaningError)
}

func outcome(of bytes: [UInt8]) -> Outcome {
    do throws(CleaningError) {
        _ = try ImagePreparer(limits: .standard, decoder: .inThisProcess).prepareNow(IncomingMedia(bytes))
        return .taken
    } catch {
        return .refused(error)
    }
}

extension ColourSpace {
    var primaries: [Int] {
        if case .matrix(let matrix) = self { matrix.primaries } else { [] }
    }
}
