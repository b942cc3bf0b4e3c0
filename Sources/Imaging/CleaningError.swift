/// Why a picture was not taken. Offsets count bytes from the start of the file as received.
public enum CleaningError: Error, Equatable, Sendable {
    /// The content is of another kind.
    case notAJPEG(found: MediaKind)
    /// The file ends inside the picture.
    case truncated(offset: Int)
    /// The file is longer than `limit` bytes.
    case tooManyBytes(limit: Int)
    /// Width times height is more than `limit`.
    case tooManyPixels(limit: Int)
    /// Decoding would take more work or memory than one picture is worth.
    case tooMuchWork(JPEGWork)
    /// A JPEG of a rare kind that is not handled.
    case unsupported(JPEGFeature)
    /// The file breaks the JPEG standard at `offset`.
    case malformed(JPEGFault, offset: Int)
    /// The decoder found the picture data damaged or incomplete.
    case undecodable
    /// Writing the picture data anew changed the picture.
    case differsAfterTranscoding
    /// The rebuilt file did not pass the separate verification.
    case notVerified(VerificationFailure)
    /// A rendition could not be written.
    case notRendered

    /// What sort of "no" this is, for the answer to a device.
    public var kind: RefusalKind {
        switch self {
        case .notAJPEG: .unsupportedType
        case .tooManyBytes, .tooManyPixels, .tooMuchWork: .tooLarge
        default: .unusable
        }
    }
}

/// The sort of a refusal.
public enum RefusalKind: Sendable, Equatable {
    /// Another type of file (HTTP 415).
    case unsupportedType
    /// The right type, but this file cannot be used (HTTP 422).
    case unusable
    /// More than the limits allow (HTTP 413).
    case tooLarge
}

/// What a picture asks too much of.
public enum JPEGWork: Sendable, Equatable {
    case scans, memory, segments
}

/// A kind of JPEG that is recognised and not handled: ITU-T T.81 table B.1.
public enum JPEGFeature: Sendable, Equatable {
    /// Samples of more than eight bits.
    case samplePrecision(bits: Int)
    /// Lossless coding (SOF3, SOF7, SOF11, SOF15).
    case lossless
    /// Hierarchical coding (SOF5 to SOF7, SOF13 to SOF15).
    case hierarchical
    /// The height comes after the first scan (DNL).
    case heightAfterScan
    /// Neither 1, 3 nor 4 colour components.
    case components(Int)
}

/// How a file breaks the JPEG standard.
public enum JPEGFault: String, Sendable, Equatable {
    case secondStart, secondFrame, noFrame, frameHeader, scanHeader, quantisationTable, entropyTable, restartInterval
    case restartOrder, repeatedScan, missingScan, missingTable, segmentLength
}
