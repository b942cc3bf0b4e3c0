/// Why a picture was not taken. Offsets count bytes from the start of the file as received.
public enum CleaningError: Error, Equatable, Sendable, Codable {
    /// The content is of a kind that is not taken.
    case notAPicture(found: MediaKind)
    /// The file ends inside the picture.
    case truncated(offset: Int)
    /// The file is longer than `limit` bytes.
    case tooManyBytes(limit: Int)
    /// Width times height is more than `limit`.
    case tooManyPixels(limit: Int)
    /// Decoding would take more work or memory than one picture is worth.
    case tooMuchWork(DecodingWork)
    /// A rare kind of its format that is not handled.
    case unsupported(MediaFeature)
    /// The file breaks the standard of its format at `offset`.
    case malformed(MediaFault, offset: Int)
    /// The decoder found the picture data damaged or incomplete.
    case undecodable
    /// Writing the picture data anew changed the picture.
    case differsAfterTranscoding
    /// The rebuilt file did not pass the separate verification.
    case notVerified(VerificationFailure)
    /// A rendition could not be written.
    case notRendered
    /// The decoder had to be stopped or ended while it worked on this picture.
    case decoderStopped(DecoderStop)
    /// A long picture needs room beside memory, and there is none.
    case noRoom
    /// No decoder could be started; the picture itself was not looked at.
    case decoderUnavailable(WorkerFault)

    /// What sort of "no" this is, for the answer to a device.
    public var kind: RefusalKind {
        switch self {
        case .notAPicture: .unsupportedType
        case .tooManyBytes, .tooManyPixels, .tooMuchWork: .tooLarge
        case .decoderUnavailable, .noRoom: .unavailable
        default: .unusable
        }
    }
}

/// The sort of a refusal.
public enum RefusalKind: Sendable, Equatable {
    /// A type of file that is not taken (HTTP 415).
    case unsupportedType
    /// A type that is taken, but this file cannot be used (HTTP 422).
    case unusable
    /// More than the limits allow (HTTP 413).
    case tooLarge
    /// The server cannot look at pictures at the moment (HTTP 503).
    case unavailable
}

/// What a picture asks too much of.
public enum DecodingWork: String, Sendable, Equatable, Codable {
    case scans, memory, segments
}

/// How a decoder ended that did not answer.
public enum DecoderStop: String, Sendable, Equatable, Codable {
    /// It crashed or did what it may not do.
    case crashed
    /// It took more processor time or waiting time than one picture is worth.
    case outOfTime
    /// It asked for more memory than one picture is worth.
    case outOfMemory
}

/// Why no decoder could be started.
public enum WorkerFault: String, Sendable, Equatable, Codable {
    /// The program `consentry-imaging` is not where it should be.
    case programMissing
    /// It could not be started, or ended before it was ready.
    case notStarted
    /// The system cannot confine it, and no setting allows to go on without.
    case notConfined
}
