internal import SchoolMedia

/// The status word of a consent list, whichever MIS wrote it.
enum ConsentStatus: Equatable {
    case answer(ConsentEvent.Answer)
    /// Nobody has answered: a no where consent is the basis, but not somebody's no.
    case unknown

    /// The words to suggest to somebody who typed another one.
    static let suggestions = ["given", "refused", "withdrawn", "objected", "unknown"]

    private static let given: Set<String> = [
        "given", "y", "yes", "true", "t", "1", "✓", "ticked",
        "granted", "confirmed", "accepted", "approved", "received",
    ]
    private static let refused: Set<String> = [
        "refused", "n", "no", "false", "f", "0", "declined", "not_granted", "denied", "withheld",
    ]
    private static let withdrawn: Set<String> = ["withdrawn", "revoked"]
    private static let unanswered: Set<String> = [
        "", "unknown", "pending", "requested", "awaiting", "not_recorded",
    ]

    /// - Returns: nil for any other word; what it means is never guessed.
    init?(_ text: String) {
        let word = text.plainWord
        if Self.given.contains(word) {
            self = .answer(.given)
        } else if Self.refused.contains(word) {
            self = .answer(.refused)
        } else if Self.withdrawn.contains(word) {
            self = .answer(.withdrawn)
        } else if word == "objected" {
            self = .answer(.objected)
        } else if Self.unanswered.contains(word) {
            self = .unknown
        } else {
            return nil
        }
    }
}

extension ConsentEvent.Method {
    /// The words of consent lists for how an answer came in.
    static let words: [String: ConsentEvent.Method] = [
        "": .misImport, "mis_import": .misImport,
        "form": .form, "online_form": .form, "paper_form": .form, "letter": .form,
        "telephone": .telephone, "phone": .telephone, "phone_call": .telephone,
        "email": .email, "e_mail": .email,
        "in_person": .inPerson,
    ]
}

extension RowFields where Column == ConsentRow.Column {
    /// What the row says; nil with a fault when the word is not known.
    mutating func status(_ column: Column) -> ConsentStatus? {
        if let status = ConsentStatus(raw(column)) { return status }
        fault(column, .unknownWord(QuotedWord(raw(column)), allowed: ConsentStatus.suggestions))
        return nil
    }

    /// How the answer came in.
    mutating func method(_ column: Column) -> ConsentEvent.Method? {
        if let method = ConsentEvent.Method.words[raw(column).plainWord] { return method }
        let words = ConsentEvent.Method.words.keys.filter { !$0.isEmpty }.sorted()
        fault(column, .notOneOf(words))
        return nil
    }

    /// Who answered.
    mutating func giver(_ column: Column) -> ConsentRow.Giver? {
        switch raw(column).plainWord {
        case "": .unnamed
        case "pupil", "child": .pupil
        case "local_authority": .localAuthority
        default: reference(column).map { .guardian(reference: $0) }
        }
    }
}
