internal import Imaging

/// What of our own work is measured, in memory: nothing is read from a drive or written to one.
enum OwnWork: String, CaseIterable {
    case clean = "clean, verify"
    case verify = "verify alone"
    case prepare = "prepare: all of it, with preview and thumbnail"
    case export = "render an export of 1600 pixels"

    /// What the others' times are compared with.
    static let reference = clean

    /// A photograph as it came in, and its clean master.
    struct Subject {
        let incoming: IncomingMedia
        let clean: CleanImage
    }

    func subjects(_ photographs: [BenchPhotograph]) throws -> [Subject] {
        try photographs.map { photograph in
            let incoming = IncomingMedia(photograph.bytes)
            return Subject(incoming: incoming, clean: try Self.preparer.prepareNow(incoming).clean)
        }
    }

    /// Works on one photograph and answers how many bytes came out.
    func perform(on subject: Subject) throws -> Int {
        switch self {
        case .clean:
            return try ImagePreparer.measuredCleaning(subject.incoming, limits: .standard)
        case .verify:
            return try JPEGVerifier.verify(subject.clean.bytes).bytes.count
        case .prepare:
            let prepared = try Self.preparer.prepareNow(subject.incoming)
            return prepared.clean.bytes.count + prepared.preview.bytes.count + prepared.thumbnail.bytes.count
        case .export:
            return try Self.preparer.renderNow(subject.clean, to: RenditionProfile(longEdge: 1600, quality: 85)).bytes
                .count
        }
    }

    private static let preparer = ImagePreparer(limits: .standard)
}
