/// That an older state of a log is the beginning of a newer one: nothing in it was changed or taken away.
public struct ConsistencyProof: Hashable, Sendable {
    private static let heading = "consentry.tlog-consistency@v1"
    private static let longestFile = 131_072
    private static let longestPath = 126

    /// How many entries the older state has.
    public let old: Int
    /// The hashes of RFC 6962, 2.1.2.
    public let path: [TreeHash]
    /// The newer checkpoint.
    public let note: SignedNote

    init(old: Int, path: [TreeHash], note: SignedNote) {
        self.old = old
        self.path = path
        self.note = note
    }

    /// Reads a file of the form that `file` has; nil unless it is in that form.
    public init?(file: [UInt8]) {
        guard file.count <= Self.longestFile, let (head, note) = ProofText.parts(of: file) else { return nil }
        var lines = head[...]
        guard lines.popFirst() == Self.heading, let size = lines.popFirst(), size.hasPrefix("old "),
            let old = Int(size.dropFirst("old ".count)), old >= 0, size == "old \(old)", lines.count <= Self.longestPath
        else { return nil }
        let path = lines.compactMap { TreeHash(base64: $0) }
        guard path.count == lines.count else { return nil }
        self.init(old: old, path: path, note: note)
    }

    /// The file, `.tlog-consistency`.
    public var file: [UInt8] {
        let lines = [Self.heading, "old \(old)"] + path.map(\.base64Text) + ["", ""]
        return Array(lines.joined(separator: "\n").utf8) + note.bytes
    }

    /// Whether the newer checkpoint continues the one that somebody holds.
    public func check(against held: SignedNote, key: NoteVerifierKey) -> ProofCheck {
        guard let older = held.checkpoint, let newer = note.checkpoint else { return .malformed }
        guard older.origin == key.name, newer.origin == key.name else { return .otherLog }
        guard held.isSigned(by: key), note.isSigned(by: key) else { return .wrongKey }
        guard older.size == old, ProofPath.isConsistent(old, older.root, newer.size, newer.root, path) else {
            return .doesNotFit
        }
        return .consistent(newer)
    }
}
