/// What a log sends to a witness (C2SP tlog-witness, add-checkpoint): the newest checkpoint, and the proof that it
/// continues the one that the witness signed before.
public struct AddCheckpoint: Hashable, Sendable {
    /// Bytes of the longest request that is read.
    public static let longest = 131_072
    private static let longestPath = 63

    /// How many entries the checkpoint had that the witness signed last; 0 before the first.
    public let old: Int
    /// The hashes of RFC 6962, 2.1.2; none when `old` is 0 or the size is the same.
    public let path: [TreeHash]
    /// The newest checkpoint.
    public let note: SignedNote

    /// A request made of a proof.
    public init(_ proof: ConsistencyProof) {
        (old, path, note) = (proof.old, proof.path, proof.note)
    }

    /// Reads a request; nil unless it is in the exact form.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest, let (head, note) = ProofText.parts(of: bytes) else { return nil }
        var lines = head[...]
        guard let size = lines.popFirst(), size.hasPrefix("old "), let old = Int(size.dropFirst("old ".count)),
            old >= 0,
            size == "old \(old)", lines.count <= Self.longestPath
        else { return nil }
        path = lines.compactMap { TreeHash(base64: $0) }
        guard path.count == lines.count else { return nil }
        self.old = old
        self.note = note
    }

    /// The request as it is sent.
    public var bytes: [UInt8] {
        let lines = ["old \(old)"] + path.map(\.base64Text) + ["", ""]
        return Array(lines.joined(separator: "\n").utf8) + note.bytes
    }

    /// What a witness has to do.
    public enum Decision: Equatable, Sendable {
        /// Remember this checkpoint, then sign it.
        case sign(Checkpoint)
        /// The log's key did not sign it.
        case notSigned
        /// The request contradicts itself.
        case malformed
        /// The witness signed another one last, of so many entries.
        case staleSize(Int)
        /// The checkpoint does not continue the one that the witness signed last: the log was rewritten.
        case inconsistent
    }

    /// Decides by the rules of C2SP tlog-witness.
    ///
    /// - Parameters:
    ///   - key: the log's key.
    ///   - last: the checkpoint of this log that the witness signed last; nil before the first.
    /// - Returns: what to do; a caller that remembers must do so before it answers.
    public func decision(key: NoteVerifierKey, last: Checkpoint?) -> Decision {
        guard let checkpoint = note.checkpoint, checkpoint.origin == key.name, note.isSigned(by: key) else {
            return .notSigned
        }
        guard old <= checkpoint.size else { return .malformed }
        let size = last?.size ?? 0
        guard old == size else { return .staleSize(size) }
        guard checkpoint.size > 0 || checkpoint.root == .ofNothing else { return .inconsistent }
        let root = last?.root ?? .ofNothing
        let continues = ProofPath.isConsistent(old, root, checkpoint.size, checkpoint.root, path)
        return continues ? .sign(checkpoint) : .inconsistent
    }
}
