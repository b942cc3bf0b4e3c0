/// What the two files of proofs have in common: lines, an empty line, a signed note.
enum ProofText {
    /// Nil unless there are both parts.
    static func parts(of file: [UInt8]) -> (head: [String], note: SignedNote)? {
        guard
            let end = file.indices.dropLast().first(where: { index in
                file[index] == EntryFormat.lineFeed && file[index + 1] == EntryFormat.lineFeed
            }),
            let head = String(validating: file[..<end], as: UTF8.self),
            let note = SignedNote(Array(file[(end + 2)...])), note.checkpoint != nil
        else { return nil }
        return (head.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), note)
    }
}
