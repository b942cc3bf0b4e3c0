internal import Foundation
internal import GRDB

private let table = Table("wrappedKey", key: "owner")

extension RegistrySnapshot {
    /// The key of a pupil or an asset; nil when there is none, or none any more.
    public func wrappedKey(of owner: String) throws -> WrappedKeyRecord? {
        try connection.first("SELECT * FROM wrappedKey WHERE owner = \(owner)", from: table, WrappedKeyRecord.init(_:))
    }

    /// The keys that an epoch's key wraps, for wrapping them again under the next one; in order of owner.
    public func wrappedKeys(epoch: Int) throws -> [WrappedKeyRecord] {
        try connection.rows(
            "SELECT * FROM wrappedKey WHERE epoch = \(epoch) ORDER BY owner",
            from: table,
            WrappedKeyRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Keeps a new key; refused with `constraint` when its owner has one.
    public func addWrappedKey(_ key: WrappedKeyRecord) throws {
        try connection.change(
            "INSERT INTO wrappedKey (owner, epoch, bytes) VALUES (\(key.owner), \(key.epoch), \(Data(key.bytes)))"
        )
    }

    /// Keeps the same key wrapped anew; refused with `notFound` when its owner has none, so that a destroyed key does
    /// not come back.
    public func replaceWrappedKey(_ key: WrappedKeyRecord) throws {
        try connection.changeOne(
            "UPDATE wrappedKey SET epoch = \(key.epoch), bytes = \(Data(key.bytes)) WHERE owner = \(key.owner)",
            else: .notFound(table: table.name, key: key.owner)
        )
    }

    /// Destroys the key of a pupil or an asset; safe to repeat.
    ///
    /// After the commit, `RegistryDatabase.purgeEarlierVersions` removes it from the write-ahead log, too.
    public func destroyKey(of owner: String) throws {
        try connection.change("DELETE FROM wrappedKey WHERE owner = \(owner)")
    }
}

extension WrappedKeyRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(owner: try row.text("owner"), epoch: try row.number("epoch"), bytes: try row.bytes("bytes"))
    }
}
