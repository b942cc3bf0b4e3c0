/// Where the log's secret key is kept, outside of the log.
///
/// A rotation makes the next key, hands over to it in the log, and only then lets it take the first one's place;
/// between two of these steps a crash leaves both, and the log says which of them is in use.
public struct LogKeyStore: Sendable {
    /// The keys that are kept: the one in use, and the next one when a rotation was begun.
    public let keys: @Sendable () throws -> [LogKey]
    /// Draws the next key and keeps it beside the one in use, replacing a next one that never came into use. Durable
    /// when it returns.
    public let makeNext: @Sendable () throws -> LogKey
    /// Keeps this key, which is one of ``keys``, and forgets the others. Durable when it returns.
    public let settle: @Sendable (LogKey) throws -> Void

    /// A store of the given effects.
    public init(
        keys: @escaping @Sendable () throws -> [LogKey],
        makeNext: @escaping @Sendable () throws -> LogKey,
        settle: @escaping @Sendable (LogKey) throws -> Void
    ) {
        self.keys = keys
        self.makeNext = makeNext
        self.settle = settle
    }

    /// The secret key that belongs to a public one.
    ///
    /// - Throws: `keyMissing` when none of the keys does, `keyUnusable` when they cannot be read.
    func key(for wanted: NoteVerifierKey) throws(AuditLogError) -> LogKey {
        try next(wanted.idText, named: wanted.name) { $0 == wanted }.key
    }

    /// The key of which the log says that it comes next.
    ///
    /// - Throws: as `key(for:)`.
    func next(_ id: String, named name: String) throws(AuditLogError) -> (key: LogKey, verifier: NoteVerifierKey) {
        try next(id, named: name) { _ in true }
    }

    private func next(
        _ id: String,
        named name: String,
        where isWanted: (NoteVerifierKey) -> Bool
    ) throws(AuditLogError) -> (key: LogKey, verifier: NoteVerifierKey) {
        let all: [LogKey]
        do {
            all = try keys()
        } catch {
            throw .keyUnusable
        }
        for key in all {
            guard let verifier = key.verifierKey(named: name, kind: .ed25519), verifier.idText == id, isWanted(verifier)
            else { continue }
            return (key, verifier)
        }
        throw .keyMissing
    }
}
