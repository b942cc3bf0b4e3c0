package import SchoolMedia

/// A picture on its way: rebuilt from the allow-list of its format, not yet decoded and not yet verified.
///
/// Everything up to here was done by bounds-checked walkers that look at structure alone and decode nothing.
package struct Candidate: Sendable {
    /// What the bytes are.
    package let form: MediaKind
    /// The rebuilt file. Of HEIC and AVIF only the pixels are kept in the end.
    package let content: FileContent
    /// What stays behind.
    package let report: RemovalReport
    /// The day on which the camera says it was taken.
    package let takenOn: CalendarDay?

    /// The rebuilt file in memory.
    package var bytes: [UInt8] { content.bytes }

    /// Gathers what a walker made.
    package init(form: MediaKind, _ content: FileContent, report: RemovalReport, takenOn: CalendarDay?) {
        self.form = form
        self.content = content
        self.report = report
        self.takenOn = takenOn
    }

    /// Rebuilds a picture by its content alone; what is another kind than it seems is cleaned as what it is decoded as.
    package init(of media: IncomingMedia, limits: CleaningLimits) throws(CleaningError) {
        let content = media.content
        guard content.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        let kind = content.withSpan { MediaKind(recognising: $0) }
        guard kind != .jpeg else {
            self = try JPEGCleaner.clean(content, limits: limits).candidate
            return
        }
        self = try content.withSpan { (bytes) throws(CleaningError) in
            try Candidate(of: bytes, seemingly: kind, limits: limits)
        }
    }

    private init(of bytes: Span<UInt8>, seemingly kind: MediaKind, limits: CleaningLimits) throws(CleaningError) {
        switch kind {
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
        Candidate(form: .jpeg, content, report: report, takenOn: takenOn)
    }
}

extension CleanedHEIF {
    fileprivate var candidate: Candidate {
        Candidate(form: form, FileContent(bytes), report: report, takenOn: takenOn)
    }
}

extension CleanedWebP {
    fileprivate var candidate: Candidate {
        Candidate(form: .webp, FileContent(file.bytes), report: report, takenOn: takenOn)
    }
}

extension CleanedPNG {
    fileprivate var candidate: Candidate {
        Candidate(form: .png, FileContent(bytes), report: report, takenOn: takenOn)
    }
}

extension CleanedGIF {
    fileprivate var candidate: Candidate {
        Candidate(form: .gif, FileContent(bytes), report: report, takenOn: nil)
    }
}
