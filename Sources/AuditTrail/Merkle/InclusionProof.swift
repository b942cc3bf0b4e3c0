/// That one entry is in the log, for somebody to keep: the entry's line, the way from it to the root, and the signed
/// root (C2SP tlog-proof). Nothing else is needed to check it but the log's public key.
public struct InclusionProof: Hashable, Sendable {
    private static let heading = "c2sp.org/tlog-proof@v1"
    private static let longestFile = 131_072
    private static let longestPath = 63

    /// The entry's number.
    public let entry: Int
    /// The entry's line as it is stored, without its line feed; nil when the file does not bring it.
    public let line: [UInt8]?
    /// From the leaf's sibling up to the root's child.
    public let path: [TreeHash]
    /// The checkpoint in which the entry is included.
    public let note: SignedNote

    init(entry: Int, line: [UInt8]?, path: [TreeHash], note: SignedNote) {
        self.entry = entry
        self.line = line
        self.path = path
        self.note = note
    }

    /// Reads a file of the form that `file` has; nil unless it is in that form.
    public init?(file: [UInt8]) {
        guard file.count <= Self.longestFile, let (head, note) = ProofText.parts(of: file) else { return nil }
        var lines = head[...]
        guard lines.popFirst() == Self.heading else { return nil }
        var line: [UInt8]?
        if let extra = lines.first, extra.hasPrefix("extra ") {
            line = Base64.bytes(of: Array(extra.dropFirst("extra ".count).utf8)[...])
            guard line != nil else { return nil }
            lines = lines.dropFirst()
        }
        guard let index = lines.popFirst(), index.hasPrefix("index "), let entry = Int(index.dropFirst("index ".count)),
            entry >= 0, index == "index \(entry)", lines.count <= Self.longestPath
        else { return nil }
        let path = lines.compactMap { TreeHash(base64: $0) }
        guard path.count == lines.count else { return nil }
        self.init(entry: entry, line: line, path: path, note: note)
    }

    /// The file, `.tlog-proof`.
    public var file: [UInt8] {
        let extra = line.map { ["extra " + String(decoding: Base64.text(of: $0), as: UTF8.self)] } ?? []
        let lines = [Self.heading] + extra + ["index \(entry)"] + path.map(\.base64Text) + ["", ""]
        return Array(lines.joined(separator: "\n").utf8) + note.bytes
    }

    /// What the proof shows of its own line.
    public func check(key: NoteVerifierKey) -> ProofCheck {
        guard let line else { return .withoutEntry }
        return check(line: line, key: key)
    }

    /// Whether `line`, without line feed, is entry number `entry` of the log that signs with `key`.
    public func check(line: [UInt8], key: NoteVerifierKey) -> ProofCheck {
        guard let checkpoint = note.checkpoint else { return .malformed }
        guard checkpoint.origin == key.name else { return .otherLog }
        guard note.isSigned(by: key) else { return .wrongKey }
        let root = ProofPath.root(of: TreeHash(leaf: line), at: entry, size: checkpoint.size, path: path)
        guard root == checkpoint.root else { return .doesNotFit }
        guard let found = try? AuditEntry(line: line), found.number == entry else { return .malformed }
        return .proven(checkpoint, entry: found)
    }
}
