internal import AuditTrail
internal import SchoolMedia
internal import Vault

extension Drive {
    /// The key with which this drive signs what it saw of other logs, and its public half.
    ///
    /// - Throws: `VaultError` or `AuditLogError` when a key cannot be read.
    func witnessKey() throws -> (secret: LogKey, key: NoteVerifierKey) {
        let origin = try checkpoint().requiredCheckpoint().origin
        guard let secret = LogKey(secret: try keys.witnessSecret()),
            let key = secret.verifierKey(named: origin + "/witness", kind: .cosignature)
        else { throw AuditLogError.keyUnusable }
        return (secret, key)
    }
}

extension NoteVerifierKey {
    /// Reads a public key that a person typed or that a file holds.
    ///
    /// - Throws: `Refusal` when it is not one, or not of the kind that is needed.
    init(typed text: String, kind: Kind) throws {
        let line = text.split { $0.isNewline || $0 == " " }.first.map(String.init) ?? ""
        guard let key = NoteVerifierKey(line), key.name.utf8.count <= 200 else {
            throw Refusal(
                .invalid,
                code: "key",
                "This is not a public key of the form NAME+ID+KEY, or a character of it is wrong."
            )
        }
        guard key.kind == kind else {
            let wanted = kind == .cosignature ? "a witness" : "a log"
            throw Refusal(.invalid, code: "key-kind", "This public key is not one of \(wanted).")
        }
        self = key
    }
}
