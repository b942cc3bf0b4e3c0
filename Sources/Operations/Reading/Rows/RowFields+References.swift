internal import SchoolMedia

extension RowFields {
    /// The key that the MIS gave to a pupil.
    mutating func admissionNumber(_ column: Column) -> AdmissionNumber? {
        if let number = AdmissionNumber(written: raw(column)) { return number }
        fault(column, raw(column).isEmpty ? .empty : .notAnAdmissionNumber)
        return nil
    }

    /// A reference of the school's own, such as `farm-2026`.
    mutating func reference(_ column: Column) -> String? {
        guard !raw(column).isEmpty else {
            fault(column, .empty)
            return nil
        }
        return optionalReference(column)
    }

    /// A reference; nil when there is none.
    mutating func optionalReference(_ column: Column) -> String? {
        let text = raw(column)
        guard !text.isEmpty else { return nil }
        guard text.isReference else {
            fault(column, .notAReference)
            return nil
        }
        return text
    }

    /// The name of a file, without a folder.
    mutating func fileName(_ column: Column) -> String? {
        let text = raw(column)
        let isName =
            text.utf8.count <= 255 && text.utf8.first != UInt8(ascii: ".")
            && !text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        if !text.isEmpty, isName, !text.unicodeScalars.contains(where: TextLayout.oneLine.forbids) { return text }
        fault(column, text.isEmpty ? .empty : .notAFileName)
        return nil
    }

    /// A purpose that the policy has.
    mutating func purpose(_ column: Column, among purposes: Set<Purpose>) -> Purpose? {
        if let purpose = Purpose(rawValue: raw(column).plainWord), purposes.contains(purpose) { return purpose }
        let allowed = purposes.sorted().map(\.rawValue)
        fault(column, raw(column).isEmpty ? .empty : .unknownWord(QuotedWord(raw(column)), allowed: allowed))
        return nil
    }
}

extension AdmissionNumber {
    /// Accepts ASCII alone: upper-casing turns some other letters into ASCII ones, and so one pupil into another.
    init?(written text: String) {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        self.init(rawValue: text)
    }
}

extension String {
    /// Whether it is 1 to 64 letters, digits, `-`, `_` or `.`, and begins with a letter or a digit.
    fileprivate var isReference: Bool {
        guard let first = utf8.first, first.isLetterOrDigit, utf8.count <= 64 else { return false }
        return utf8.allSatisfy { $0.isLetterOrDigit || "-_.".utf8.contains($0) }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
