extension SignedNote {
    /// The note with nothing but the log's own signature and a witness's: strangers' signatures are not passed on.
    public init(_ note: SignedNote, signedBy key: NoteVerifierKey, and signature: NoteSignature) {
        let own = note.signatures.filter { $0.name == key.name && $0.keyID == key.id }
        self.init(text: note.text, signatures: own + [signature])
    }

    /// The note with signature lines that a witness answered; nil when a line is none.
    public func adding(lines text: [UInt8]) -> SignedNote? {
        guard text.count <= SignedNote.longest, let text = String(validating: text, as: UTF8.self), text.hasSuffix("\n")
        else { return nil }
        var note = self
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            guard let signature = NoteSignature(line: String(line)) else { return nil }
            note = note.adding(signature)
        }
        return note
    }
}
