internal import Foundation

/// One line of text that a person typed: trimmed, in Unicode normal form C, without control characters.
struct Line {
    let text: String

    /// - Throws: `Refusal` of kind `.invalid` naming the field.
    init(_ raw: String, called field: String, atMost limit: Int) throws {
        let trimmed = raw.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        guard !trimmed.isEmpty else {
            throw Refusal(.invalid, code: "empty", "The \(field) is empty. Type 1 to \(limit) characters.")
        }
        try self.init(optional: trimmed, called: field, atMost: limit)
    }

    /// Allows an empty text.
    ///
    /// - Throws: `Refusal` of kind `.invalid` naming the field.
    init(optional raw: String, called field: String, atMost limit: Int) throws {
        let trimmed = raw.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        guard trimmed.count <= limit, trimmed.utf8.count <= limit * 8 else {
            throw Refusal(.invalid, code: "too-long", "The \(field) is too long. Type at most \(limit) characters.")
        }
        guard !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Refusal(
                .invalid,
                code: "control-character",
                "The \(field) contains a control character or line break."
            )
        }
        text = trimmed
    }
}
