public import Foundation

/// An act that is to be logged. It becomes an entry when the log gives it its number and the hash of the line before.
///
/// It holds identifiers only, of a narrow alphabet without spaces: no name, file name, caption or address fits in by
/// accident. Detail about people belongs in the registry; `commitment` ties it to the entry.
public struct AuditDraft: Sendable, Equatable {
    /// Identifies the act: the log takes an act with the same id once only.
    public let id: UUID
    /// What was done.
    public let action: AuditAction
    /// Who did it: an account's id, or a word such as `system`.
    public let actor: String
    /// When, in whole milliseconds, UTC.
    public let at: Date
    /// The device it was done from.
    public let device: String?
    /// The ids of what it was done to: pupils, assets, requests.
    public let objects: [String]
    /// How it ended.
    public let result: AuditResult
    /// The rules that decided, for example `R7`.
    public let rules: [String]
    /// The ids of the consent events it relied on (R37).
    public let facts: [String]
    /// The policy in force: SHA-256, 64 lower-case hexadecimal digits.
    public let policy: String?
    /// How many of what, for example `imported: 60`.
    public let counts: [String: Int]
    /// SHA-256 of a salt and detail that is kept elsewhere, 32 bytes.
    public let commitment: [UInt8]?

    /// An act, checked.
    ///
    /// - Throws: which field cannot be logged, or `tooLong`.
    public init(
        id: UUID,
        action: AuditAction,
        actor: String,
        at: Date,
        device: String?,
        objects: [String],
        result: AuditResult,
        rules: [String],
        facts: [String],
        policy: String?,
        counts: [String: Int],
        commitment: [UInt8]?
    ) throws(AuditDraftError) {
        guard let moment = Timestamp(at) else { throw .timeOutOfRange }
        self.id = id
        self.action = action
        self.actor = actor
        self.at = moment.date
        self.device = device
        self.objects = objects
        self.result = result
        self.rules = rules
        self.facts = facts
        self.policy = policy
        self.counts = counts
        self.commitment = commitment
        try check()
    }

    /// The act as it waits in the registry's outbox: canonical JSON without number and previous hash, no line feed.
    public var bytes: [UInt8] {
        canonicalBytes(link: nil)
    }

    /// An act read back from the registry's outbox.
    ///
    /// - Throws: `malformed` unless the bytes are exactly what `bytes` gives, or `tooLong`.
    public init(bytes: [UInt8]) throws(AuditDraftError) {
        let fields = try EntryScanner.fields(of: bytes, as: .draft)
        guard bytes.count <= EntryFormat.longestDraft else {
            throw .tooLong(bytes: bytes.count, allowed: EntryFormat.longestDraft)
        }
        self.init(fields: fields, in: bytes)
    }

    /// `line` has been scanned, so every field is well formed.
    init(fields: EntryFields, in line: [UInt8]) {
        id = fields.uuid(in: line)
        action = AuditAction(rawValue: fields.text(fields.action, in: line))
        actor = fields.text(fields.actor, in: line)
        at = fields.at.date
        device = fields.device.map { fields.text($0, in: line) }
        objects = fields.list(fields.objects, in: line)
        result = fields.result
        rules = fields.list(fields.rules, in: line)
        facts = fields.list(fields.facts, in: line)
        policy = fields.policy.map { fields.text($0, in: line) }
        counts = fields.counts(in: line)
        commitment = fields.commitment.flatMap { TreeHash(base64: line[$0])?.bytes }
    }
}
