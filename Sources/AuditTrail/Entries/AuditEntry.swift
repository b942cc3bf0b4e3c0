/// One line of the log: an act with its number and the hash of the line before. The act's own fields are read as if
/// they were the entry's: `entry.action`.
@dynamicMemberLookup
public struct AuditEntry: Sendable, Equatable {
    /// Its place in the log, from 0.
    public let number: Int
    /// What was logged.
    public let draft: AuditDraft
    /// The line as stored, without its line feed. Verifiers hash these bytes and nothing else.
    public let line: [UInt8]
    /// The leaf hash of the line before; of the log's origin for entry 0.
    public let link: TreeHash

    /// This line's leaf hash, SHA-256(0x00 || line) (RFC 6962, 2.1).
    public var leaf: TreeHash {
        TreeHash(leaf: line)
    }

    /// A field of the act.
    public subscript<Value>(dynamicMember field: KeyPath<AuditDraft, Value>) -> Value {
        draft[keyPath: field]
    }

    init(_ draft: AuditDraft, number: Int, link: TreeHash) {
        self.number = number
        self.draft = draft
        self.link = link
        line = draft.canonicalBytes(link: (number, link))
    }

    init(line: [UInt8]) throws(AuditDraftError) {
        let fields = try EntryScanner.fields(of: line, as: .entry)
        guard let link = TreeHash(base64: line[fields.previous]) else {
            throw .malformed(offset: fields.previous.lowerBound)
        }
        self.init(fields: fields, in: line, link: link, line: line)
    }

    /// A line that has been checked already. Nil never happens then.
    init?(_ line: CheckedLines.Line) {
        guard let link = TreeHash(base64: line.buffer[line.fields.previous]) else { return nil }
        self.init(fields: line.fields, in: line.buffer, link: link, line: Array(line.buffer[line.range]))
    }

    private init(fields: EntryFields, in scanned: [UInt8], link: TreeHash, line: [UInt8]) {
        number = fields.number
        draft = AuditDraft(fields: fields, in: scanned)
        self.link = link
        self.line = line
    }
}
