public import Foundation
public import SchoolMedia

extension AssetStore {
    /// Removes images that no record knows, which a crash between storing and recording leaves behind.
    ///
    /// A file that was written, moved or otherwise touched at `limit` or later stays, whoever knows it: its record may
    /// be on the way. Files that the store did not make stay, too. Safe to repeat after a crash.
    /// - Parameters:
    ///   - limit: only what was last touched before this moment, by the drive's clock, is removed.
    ///   - isKnown: whether the registry has a record of the asset.
    /// - Returns: the assets of which something was removed, sorted.
    /// - Throws: `VaultError` when the drive fails; what was removed until then stays removed.
    public func sweepOrphans(olderThan limit: Date, isKnown: (AssetID) throws -> Bool) throws -> [AssetID] {
        let assets = try OpenFolder(path: layout.assets)
        var swept: Set<AssetID> = []
        for name in try assets.names() where name.utf8.count == 2 {
            let folder = try assets.folder(name)
            let orphans = try orphans(in: folder, olderThan: limit, isKnown: isKnown)
            guard !orphans.isEmpty else { continue }
            try layout.gate.passing {
                for file in orphans {
                    try folder.remove(file.name)
                }
                try folder.sync()
            }
            swept.formUnion(orphans.map(\.id))
        }
        return swept.sorted()
    }

    private func orphans(
        in folder: borrowing OpenFolder,
        olderThan limit: Date,
        isKnown: (AssetID) throws -> Bool
    ) throws -> [AssetFile] {
        var orphans: [AssetFile] = []
        for file in try folder.names().compactMap(AssetFile.init(name:)) {
            guard let facts = try folder.facts(of: file.name), facts.isRegularFile, facts.lastTouched < limit else {
                continue
            }
            if try !isKnown(file.id) { orphans.append(file) }
        }
        return orphans
    }
}
