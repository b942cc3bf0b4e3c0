public import struct Foundation.Date

/// Somebody who signs our log's checkpoints as a witness.
public struct WitnessRecord: Equatable, Sendable {
    /// What it is called here, and the name of its files.
    public let name: String
    /// Its public key, one line.
    public let verifierKey: String
    /// Where it takes checkpoints; nil when they go there by hand.
    public let address: String?
    /// When it was added.
    public let addedAt: Date

    /// Puts a record together.
    public init(name: String, verifierKey: String, address: String?, addedAt: Date) {
        self.name = name
        self.verifierKey = verifierKey
        self.address = address
        self.addedAt = addedAt
    }
}

/// Another log of which this drive is a witness.
public struct WitnessedLogRecord: Equatable, Sendable {
    /// The log's name.
    public let origin: String
    /// Its public key, one line.
    public let verifierKey: String
    /// How many entries the newest checkpoint has that was signed here; 0 before the first.
    public let size: Int
    /// That checkpoint, with the log's and our own signature; nil before the first.
    public let note: String?
    /// When the log was added.
    public let addedAt: Date

    /// Puts a record together.
    public init(origin: String, verifierKey: String, size: Int, note: String?, addedAt: Date) {
        self.origin = origin
        self.verifierKey = verifierKey
        self.size = size
        self.note = note
        self.addedAt = addedAt
    }
}
