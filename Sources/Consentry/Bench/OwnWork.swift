internal import Imaging

/// What of our own work is measured, in memory: nothing is read from a drive or written to one.
enum OwnWork: String, CaseIterable {
    case clean = "clean, verify"
    case verify = "verify alone"
    case handOver = "hand to a worker and back"
    case settle = "clean, settle the coded data, verify"
    case prepare = "prepare: all of it, with preview and thumbnail"
    case export = "render an export of 1600 pixels"

    /// What the others' times are compared with.
    static let reference = clean

    /// A photograph as it came in, and its clean master.
    struct Subject {
        let incoming: IncomingMedia
        let clean: CleanImage
    }

    /// Works on one photograph and answers how many bytes came out.
    func perform(on subject: Subject, with decoder: PictureDecoder) throws -> Int {
        let preparer = ImagePreparer(limits: .standard, decoder: decoder)
        switch self {
        case .clean:
            // What a decoder does between the two, which some files need, is measured as `settle`.
            let candidate = try Candidate(of: subject.incoming, limits: .standard)
            _ = try ImageVerifier.verify(subject.clean.content)
            return candidate.content.count
        case .verify:
            return try ImageVerifier.verify(subject.clean.bytes).bytes.count
        case .handOver:
            return try Self.handOver(subject.incoming.bytes, to: decoder)
        case .settle:
            return try preparer.cleanNow(subject.incoming, .asStored).image.bytes.count
        case .prepare:
            let prepared = try preparer.prepareNow(subject.incoming)
            return prepared.clean.bytes.count + prepared.preview.bytes.count + prepared.thumbnail.bytes.count
        case .export:
            return try preparer.renderNow(subject.clean, to: RenditionProfile(longEdge: 1600, quality: 85)).bytes.count
        }
    }

    /// A worker says at once that it does not decode this form; what is left is the way there and back.
    private static func handOver(_ bytes: [UInt8], to decoder: PictureDecoder) throws -> Int {
        do throws(CleaningError) {
            _ = try decoder.answer(DecodingRequest(form: .unknown, master: .asIs, profiles: [], bytes: bytes))
        } catch {
            guard case .notAPicture = error else { throw error }
        }
        return bytes.count
    }
}
