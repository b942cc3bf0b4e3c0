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
            }
        self.init(kind, code: error.code, error.sentence, rule: .cleanFiles)
    }
}

extension CleaningError {
    fileprivate var code: String {
        switch kind {
        case .unsupportedType: "not-a-jpeg"
        case .unusable: "not-cleanable"
        case .tooLarge: "too-large"
        }
    }
}
