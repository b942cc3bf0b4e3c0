package import SchoolMedia

/// A picture on its way: rebuilt from the allow-list of its format, not yet decoded and not yet verified.
///
/// Everything up to here was done by bounds-checked walkers that look at structure alone and decode nothing.
package struct Candidate: Sendable {
    /// What the bytes are.
    package let form: MediaKind
    /// The rebuilt file. Of HEIC and AVIF only the pixels are kept in the end.
    package let bytes: [UInt8]
    /// What stays behind.
    package let report: RemovalReport
    /// The day on which the camera says it was taken.
    package let takenOn: CalendarDay?

    /// Gathers what a walker made.
    package init(form: MediaKind, bytes: [UInt8], report: RemovalReport, takenOn: CalendarDay?) {
        self.form = form
        self.bytes = bytes
        self.report = report
        self.takenOn = takenOn
    }

    /// Rebuilds a picture by its content alone; what is another kind than it seems is cleaned as what it is decoded as.
    package init(of media: IncomingMedia, limits: CleaningLimits) throws(CleaningError) {
        let bytes = media.bytes.span
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        switch MediaKind(recognising: bytes) {
        case .jpeg: self = try JPEGCleaner.clean(bytes, limits: limits).candidate
        case .heic, .avif: self = try HEIFCleaner.clean(bytes, limits: limits).candidate
        case .png: self = try PNGCleaner.clean(bytes, limits: limits).candidate
        case .gif: self = try GIFCleaner.clean(bytes, limits: limits).candidate
        case .webp: self = try WebPCleaner.clean(bytes, limits: limits).candidate
        case let other: throw .notAPicture(found: other)
        }
    }
}

extension CleanedJPEG {
    fileprivate var candidate: Candidate {
        Candidate(form: .jpeg, bytes: bytes, report: report, takenOn: takenOn)
    }
}

extension CleanedHEIF {
    fileprivate var candidate: Candidate {
        Candidate(form: form, bytes: bytes, report: report, takenOn: takenOn)
    }
}

extension CleanedWebP {
    fileprivate var candidate: Candidate {
        Candidate(form: .webp, bytes: file.bytes, report: report, takenOn: takenOn)
    }
}

extension CleanedPNG {
    fileprivate var candidate: Candidate {
        Candidate(form: .png, bytes: bytes, report: report, takenOn: takenOn)
    }
}

extension CleanedGIF {
    fileprivate var candidate: Candidate {
        Candidate(form: .gif, bytes: bytes, report: report, takenOn: nil)
    }
}
