internal import Imaging
internal import SchoolMedia

extension Refusal {
    /// The cleaner's no, in words and with the kind that a door answers with.
    init(_ error: CleaningError) {
        let kind: Kind =
            switch error.kind {
            case .unsupportedType: .unsupportedMedia
            case .unusable: .unusable
            case .tooLarge: .tooLarge
            case .unavailable: .unavailable
            }
        self.init(kind, code: error.code, error.sentence, rule: .cleanFiles)
    }
}

extension CleaningError {
    fileprivate var code: String {
        switch kind {
        case .unsupportedType: "not-a-picture"
        case .unusable: if case .decoderStopped = self { "decoder-stopped" } else { "not-cleanable" }
        case .tooLarge: "too-large"
        case .unavailable: "no-decoder"
        }
    }
}
