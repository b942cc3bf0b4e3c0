/// How large a log is and what its Merkle tree's root is: what a log signs (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The log's name.
    public let origin: String
    /// How many entries the tree has.
    public let size: Int
    /// The root of the tree (RFC 6962, 2.1).
    public let root: TreeHash

    init(origin: String, size: Int, root: TreeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a checkpoint: three lines and nothing else; nil unless it is in the exact form.
    public init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, !lines[0].isEmpty, let size = Int(lines[1]), size >= 0,
            let root = TreeHash(base64: String(lines[2]))
        else { return nil }
        self.init(origin: String(lines[0]), size: size, root: root)
        guard Array(self.text.utf8) == Array(text.utf8) else { return nil }
    }

    /// The three lines that are signed.
    public var text: String {
        "\(origin)\n\(size)\n\(root.base64Text)\n"
    }
}

extension SignedNote {
    /// What the note says when its text is a checkpoint.
    public var checkpoint: Checkpoint? {
        Checkpoint(text: text)
    }
}
