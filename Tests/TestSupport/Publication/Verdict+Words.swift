public import SchoolMedia

extension Verdict.Answer {
    /// The same answer without the names that it found, for tests about whether one is found.
    public var withoutWords: Verdict.Answer {
        switch self {
        case .permitted: .permitted
        case .refused(let reasons):
            .refused(
                reasons.map { reason in
                    if case .nameBeside(let field, _) = reason { .nameBeside(field, words: []) } else { reason }
                }
            )
        }
    }
}
