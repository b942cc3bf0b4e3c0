internal import Dispatch
internal import SchoolMedia

/// Makes received bytes into a clean master with its small versions, and clean masters into renditions.
///
/// Walking and verifying happen here, in bounds-checked code; decoding happens in the decoder, a confined process,
/// whose answer is verified like any other bytes. Nothing is written anywhere, and repeating a call gives the same
/// bytes.
public struct ImagePreparer: Sendable {
    let limits: CleaningLimits
    let decoder: PictureDecoder

    /// Prepares pictures within these limits.
    public init(limits: CleaningLimits, decoder: PictureDecoder) {
        self.limits = limits
        self.decoder = decoder
    }

    /// Cleans a picture, has it decoded, verifies it by separate code, and has its preview and thumbnail made from that
    /// one decode.
    ///
    /// The pixels of a JPEG, PNG, GIF or WebP are exactly those received. What its coded data holds beside its pixels
    /// is left behind. HEIC and AVIF become a JPEG of high quality.
    /// - Throws: ``CleaningError`` for whatever is not a whole picture within the limits, with a sentence for people.
    @concurrent
    public func prepare(_ media: IncomingMedia) async throws(CleaningError) -> PreparedImage {
        try await onOwnThread { () throws(CleaningError) in try prepareNow(media) }
    }

    /// Scales a clean picture to a profile, never up: upright, in sRGB, without any metadata.
    ///
    /// - Throws: ``CleaningError`` when the picture cannot be decoded within the limits.
    @concurrent
    public func render(_ image: CleanImage, to profile: RenditionProfile) async throws(CleaningError) -> Rendition {
        try await onOwnThread { () throws(CleaningError) in try renderNow(image, to: profile) }
    }

    /// Cleans and verifies a picture without its small versions, as it is or turned upright.
    ///
    /// - Throws: ``CleaningError`` like ``prepare(_:)``.
    @concurrent
    public func clean(_ media: IncomingMedia, _ turning: Turning) async throws(CleaningError) -> CleanedPicture {
        try await onOwnThread { () throws(CleaningError) in try cleanNow(media, turning) }
    }

    /// ``prepare(_:)`` on the caller's own thread; takes tens of milliseconds.
    public func prepareNow(_ media: IncomingMedia) throws(CleaningError) -> PreparedImage {
        let cleaned = try cleanNow(media, master: .settled, profiles: [.preview, .thumbnail])
        guard cleaned.renditions.count == 2 else { throw .notRendered }
        return PreparedImage(
            clean: cleaned.image,
            removal: cleaned.removal,
            preview: Rendition(.preview, of: try Self.rendition(cleaned.renditions[0])),
            thumbnail: Rendition(.thumbnail, of: try Self.rendition(cleaned.renditions[1])),
            takenOn: cleaned.takenOn
        )
    }

    /// ``render(_:to:)`` on the caller's own thread; takes tens of milliseconds.
    public func renderNow(_ image: CleanImage, to profile: RenditionProfile) throws(CleaningError) -> Rendition {
        let request = DecodingRequest(
            form: MediaKind(image.format),
            master: .asIs,
            profiles: [profile],
            image.content
        )
        guard let file = try decoder.answer(request).renditions.first else { throw .notRendered }
        return Rendition(.export(profile), of: try Self.rendition(file))
    }

    /// ``clean(_:_:)`` on the caller's own thread.
    public func cleanNow(_ media: IncomingMedia, _ turning: Turning) throws(CleaningError) -> CleanedPicture {
        let cleaned = try cleanNow(media, master: turning == .upright ? .upright : .settled, profiles: [])
        return CleanedPicture(image: cleaned.image, removal: cleaned.removal, takenOn: cleaned.takenOn)
    }

    private struct Cleaned {
        let image: CleanImage
        let removal: RemovalReport
        let takenOn: CalendarDay?
        let renditions: [[UInt8]]
    }

    private func cleanNow(
        _ media: IncomingMedia,
        master: DecodingRequest.Master,
        profiles: [RenditionProfile]
    ) throws(CleaningError) -> Cleaned {
        let candidate = try Candidate(of: media, limits: limits)
        let answer = try decoder.answer(
            DecodingRequest(form: candidate.form, master: master, profiles: profiles, candidate.content)
        )
        var removal = candidate.report
        removal.add(answer.report)
        return Cleaned(
            image: try Self.verified(answer.rewritten.map { FileContent($0) } ?? candidate.content),
            removal: removal,
            takenOn: candidate.takenOn,
            renditions: answer.renditions
        )
    }

    /// A smaller version is a plain JPEG, whatever the decoder says it is.
    static func rendition(_ file: [UInt8]) throws(CleaningError) -> CleanImage {
        let image = try verified(FileContent(file))
        guard image.format == .jpeg, image.orientation == .upright else { throw .notRendered }
        return image
    }

    private static func verified(_ file: FileContent) throws(CleaningError) -> CleanImage {
        do throws(VerificationFailure) {
            return try ImageVerifier.verify(file)
        } catch {
            throw .notVerified(error)
        }
    }

    /// Waiting for a decoder must not keep a thread that other tasks need.
    func onOwnThread<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(CleaningError) -> Answer
    ) async throws(CleaningError) -> Answer {
        let result = await withCheckedContinuation {
            (done: CheckedContinuation<Result<Answer, CleaningError>, Never>) in
            DispatchQueue.global().async {
                done.resume(returning: Result { () throws(CleaningError) in try work() })
            }
        }
        return try result.get()
    }
}
