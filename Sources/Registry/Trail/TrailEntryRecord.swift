public import struct Foundation.Date

/// What the index knows of one entry of the audit trail.
public struct TrailEntryRecord: Equatable, Sendable {
    /// Its number in the trail, from 0.
    public let number: Int
    /// The moment that it names.
    public let at: Date
    /// What was done.
    public let action: String
    /// Who did it.
    public let actor: String
    /// From which device.
    public let device: String?
    /// How it ended: `ok`, `refused` or `failed`.
    public let result: String
    /// SHA-256 of its line as a leaf of the log, 32 bytes.
    public let leaf: [UInt8]
    /// What it was done to.
    public let objects: [String]
    /// The rules that decided.
    public let rules: [String]

    /// Puts a record together.
    public init(
        number: Int,
        at: Date,
        action: String,
        actor: String,
        device: String?,
        result: String,
        leaf: [UInt8],
        objects: [String],
        rules: [String]
    ) {
        self.number = number
        self.at = at
        self.action = action
        self.actor = actor
        self.device = device
        self.result = result
        self.leaf = leaf
        self.objects = objects
        self.rules = rules
    }
}

/// Where the index says that an entry is, and what it must be.
public struct TrailPlace: Equatable, Sendable {
    /// Its number in the trail.
    public let number: Int
    /// SHA-256 of its line as a leaf of the log, 32 bytes.
    public let leaf: [UInt8]
}

/// How much of the trail the index covers.
public struct TrailExtent: Equatable, Sendable {
    /// How many entries it has.
    public let entries: Int
    /// The highest number among them; nil when there is none.
    public let last: Int?

    /// Whether no entry is missing below the last one.
    public var isWhole: Bool { entries == last.map { $0 + 1 } ?? 0 }
}

/// How often somebody did something.
public struct TrailCount: Equatable, Sendable {
    /// Who.
    public let actor: String
    /// What.
    public let action: String
    /// How it ended.
    public let result: String
    /// How often.
    public let count: Int
}
