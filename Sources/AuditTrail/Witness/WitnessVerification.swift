/// What a witness's file says of a log.
public struct WitnessVerification: Hashable, Sendable {
    /// The result for one witness.
    public enum Result: Hashable, Sendable {
        /// The witness signed the log's first `entries` entries at `time`, in seconds since 1970.
        case signed(entries: Int, time: Int)
        /// The log's first `entries` entries are signed by somebody whose public key is not there.
        case unknownWitness(entries: Int)
        /// The file is not a checkpoint, or the key is not a key.
        case unreadable
        /// The checkpoint is another log's.
        case otherLog
        /// The log's own key did not sign the checkpoint, or the witness's signature is not by that witness.
        case wrongSignature
        /// The log has fewer entries than the witness signed.
        case rolledBack(entries: Int)
        /// The log's first `entries` entries are not the ones that the witness signed.
        case rewritten(entries: Int)
    }

    /// What the witness is called here.
    public let name: String
    /// What came of it.
    public let result: Result
}

/// Checks every checkpoint that a witness brought against the log in `directory`, which was found intact in itself.
///
/// - Throws: `AuditLogError` when the log cannot be read.
public func verifyWitnesses(directory: String) throws(AuditLogError) -> [WitnessVerification] {
    let reader = AuditReader(directory: directory)
    var results: [WitnessVerification] = []
    for file in LogSnapshot.witnessFiles(in: directory) where file.hasSuffix(".note") {
        let name = String(file.dropLast(".note".count))
        results.append(WitnessVerification(name: name, result: try reader.result(ofWitness: name, in: directory)))
    }
    return results
}

extension AuditReader {
    fileprivate func result(
        ofWitness name: String,
        in directory: String
    ) throws(AuditLogError) -> WitnessVerification.Result {
        let files = WitnessFiles(log: directory)
        guard let note = try files.note(of: name), let checkpoint = note.checkpoint else { return .unreadable }
        guard let newest = try self.checkpoint().checkpoint else { return .unreadable }
        guard checkpoint.origin == newest.origin else { return .otherLog }
        guard try keys().vouch(for: note, size: checkpoint.size) else { return .wrongSignature }
        guard checkpoint.size <= newest.size else { return .rolledBack(entries: checkpoint.size) }
        guard try root(ofFirst: checkpoint.size) == checkpoint.root else { return .rewritten(entries: checkpoint.size) }
        switch try files.key(of: name) {
        case .absent: return .unknownWitness(entries: checkpoint.size)
        case .unreadable: return .unreadable
        case .key(let key):
            guard note.isSigned(by: key), let time = note.time(of: key) else { return .wrongSignature }
            return .signed(entries: checkpoint.size, time: time)
        }
    }
}

extension SignedNote {
    /// When a witness signed, in seconds since 1970; nil when it did not.
    public func time(of key: NoteVerifierKey) -> Int? {
        signatures.first { $0.name == key.name && $0.keyID == key.id }?.time
    }
}
