import Crypto
public import Foundation

/// Where an upload rests while it arrives.
///
/// Nothing is on the drive in clear even here: each spool seals with a key of its own that is only in memory, so that
/// a crash leaves noise.
public struct Spool: Sendable {
    private let layout: DriveLayout
    private let fingerprinter: Fingerprinter
    private let limit: Int
    private let key = SymmetricKey(size: .bits256)

    /// The largest upload unless the school says otherwise, in bytes: 100 MiB.
    public static let usualLimit = 100 * 1024 * 1024

    /// The spool of a drive, for uploads of at most `limit` bytes.
    public init(_ layout: DriveLayout, fingerprinter: Fingerprinter, limit: Int) {
        self.layout = layout
        self.fingerprinter = fingerprinter
        self.limit = limit
    }

    /// Starts an upload with a new file in the spool folder.
    ///
    /// - Throws: `VaultError` when the drive fails or nothing more is written.
    public func begin() throws -> SpoolFile {
        try layout.gate.passing {
            let name = SpoolName.random()
            let file = try OpenFolder(path: layout.spool).newFile(name)
            let writer = SpoolWriter(
                file,
                at: SpoolPlace(layout: layout, name: name, key: key),
                sealer: MessageSealer(key: key, context: SpoolPlace.context(name)),
                fingerprinter: fingerprinter,
                limit: limit
            )
            return SpoolFile(writer)
        }
    }

    /// Removes what earlier runs left behind. Call it when the server starts, with the moment of the start.
    ///
    /// Only files last touched before `limit`, by the drive's clock, are removed.
    /// - Returns: how many files were removed.
    /// - Throws: `VaultError` when the drive fails.
    @discardableResult
    public func empty(olderThan limit: Date) throws -> Int {
        let folder = try OpenFolder(path: layout.spool)
        return try layout.gate.passing {
            var removed = 0
            for name in try folder.names() where SpoolName.isOne(name) {
                guard let facts = try folder.facts(of: name), facts.isRegularFile, facts.lastTouched < limit else {
                    continue
                }
                if try folder.remove(name) { removed += 1 }
            }
            try folder.sync()
            return removed
        }
    }
}
