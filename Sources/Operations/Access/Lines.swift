/// A few lines of text that a person typed or keeps in a file; each is checked like a `Line`.
struct Lines {
    let text: String

    /// - Throws: `Refusal` of kind `.invalid` naming the field.
    init(_ raw: String, called field: String, atMost limit: Int) throws {
        guard raw.utf8.count <= limit * 8 else {
            throw Refusal(.invalid, code: "too-long", "The \(field) is too long. Type at most \(limit) characters.")
        }
        let lines = try raw.split(whereSeparator: \.isNewline).map { line in
            try Line(optional: String(line).replacing("\t", with: " "), called: field, atMost: limit).text
        }
        let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        guard !text.isEmpty else {
            throw Refusal(.invalid, code: "empty", "The \(field) is empty. Type 1 to \(limit) characters.")
        }
        guard text.count <= limit else {
            throw Refusal(.invalid, code: "too-long", "The \(field) is too long. Type at most \(limit) characters.")
        }
        self.text = text
    }
}
