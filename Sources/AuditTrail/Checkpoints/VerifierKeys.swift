/// The file `vkeys`: the public keys that sign or have signed a log's checkpoints, oldest first.
///
/// One line each: the key, the size of the first checkpoint that it may sign, and of the last, `-` while it is in use.
/// Where one key hands over to the next, a checkpoint is signed by both.
public struct VerifierKeys: Hashable, Sendable {
    /// A key and the sizes of the checkpoints that it signs.
    public struct Term: Hashable, Sendable {
        /// The key.
        public let key: NoteVerifierKey
        /// The size of the first checkpoint that it signs.
        public let first: Int
        /// The size of the last checkpoint that it signs; nil while it is in use.
        public let last: Int?

        func includes(_ size: Int) -> Bool {
            first <= size && (last.map { size <= $0 } ?? true)
        }
    }

    static let longestFile = 1_048_576

    /// Oldest first; there is at least one, and the last is in use.
    public private(set) var terms: [Term]

    init(first key: NoteVerifierKey) {
        terms = [Term(key: key, first: 0, last: nil)]
    }

    /// Nil unless the file is exactly what `bytes` gives: keys of one name, each beginning where the one before ends.
    public init?(_ file: [UInt8]) {
        guard let text = String(validating: file, as: UTF8.self), text.hasSuffix("\n") else { return nil }
        terms = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, let key = NoteVerifierKey(String(parts[0])), let first = Int(parts[1]) else {
                return nil
            }
            let last = Int(parts[2])
            let start = terms.isEmpty ? 0 : terms.last?.last
            guard first == start, last.map({ $0 > first }) ?? (parts[2] == "-"), key.kind == .ed25519,
                terms.allSatisfy({ $0.key.name == key.name && $0.key != key })
            else { return nil }
            terms.append(Term(key: key, first: first, last: last))
        }
        guard let end = terms.last, end.last == nil, bytes == file else { return nil }
    }

    /// The file.
    public var bytes: [UInt8] {
        Array(terms.map { "\($0.key.text) \($0.first) \($0.last.map(String.init) ?? "-")\n" }.joined().utf8)
    }

    /// The key that is in use.
    public var current: NoteVerifierKey? {
        terms.last?.key
    }

    /// Whether every key whose term includes the checkpoint's size signed it, and no known key's signature is wrong.
    public func vouch(for note: SignedNote, size: Int) -> Bool {
        terms.allSatisfy { term in
            switch note.signing(by: term.key) {
            case .valid: true
            case .invalid: false
            case .absent: !term.includes(size)
            }
        }
    }

    /// The key in use hands over to `key` at the checkpoint of this size.
    mutating func handOver(to key: NoteVerifierKey, at size: Int) {
        guard let end = terms.popLast() else { return }
        terms.append(Term(key: end.key, first: end.first, last: size))
        terms.append(Term(key: key, first: size, last: nil))
    }
}
