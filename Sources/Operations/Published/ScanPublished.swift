internal import AuditTrail
internal import Foundation
internal import Imaging
internal import Registry
internal import SchoolMedia
internal import Vault

/// Searches a dump of the website for copies of exported files, by their bytes and by their looks (R20, R29).
public struct ScanPublished: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Searches and logs that it was done. What is found and may not be seen any more gets a take-down; where nobody
    /// had recorded such a copy, it is recorded with the path at which it was found.
    ///
    /// - Parameters:
    ///   - folder: is read and never changed; links in it are not followed.
    ///   - staff: who searches.
    ///   - progress: called after each file with the number done and the number in all.
    /// - Returns: what was found.
    /// - Throws: `Refusal` when the account may not, or the folder cannot be read.
    public func callAsFunction(
        _ folder: String,
        by staff: ActingStaff,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> ScanReport {
        try await drive.authorise(staff, to: .scanPublished)
        let dump = try DumpFolder(folder)
        let paths = try dump.files()
        let index = try await index()
        var search = Search()
        for (number, path) in paths.enumerated() {
            try await look(at: path, in: dump, index, &search)
            progress(number + 1, paths.count)
        }
        return try await conclude(search, staff)
    }

    private struct Search: Sendable {
        var pictures = 0
        var matches: [(path: String, file: ExportedFileID, asset: AssetID, distance: Int?)] = []
        var unreadable: [ScanReport.Unreadable] = []
    }

    /// What files look like; those that left before anybody kept it are looked at now.
    private func index() async throws -> PublishedIndex {
        let (files, known, held) = try await drive.registry.read { [drive] snapshot in
            let files = try snapshot.filesOut()
            return (files, try drive.likenesses(of: files, in: snapshot), try snapshot.heldAssets())
        }
        try await drive.requireTrail()
        var likenesses = known
        let unknown = Dictionary(grouping: files.filter { known[$0.file] == nil }, by: \.asset)
        // No copy is made of a held picture (R33).
        for (asset, files) in unknown where !held.contains(asset) {
            guard let likeness = try await likeness(of: asset) else { continue }
            for file in files { likenesses[file.file] = likeness }
            try await drive.registry.write { [drive] transaction in
                for file in files {
                    try drive.keep(likeness, of: file.file, showing: asset, in: transaction)
                }
            }
        }
        return PublishedIndex(files, likenesses)
    }

    /// Nil when the picture was erased or cannot be opened; its copies are found by their bytes alone.
    private func likeness(of asset: AssetID) async throws -> Likeness? {
        let key = try await drive.registry.read { [keys = drive.keys] snapshot -> AssetKey? in
            guard try snapshot.wrappedKey(of: asset.rawValue) != nil else { return nil }
            return try snapshot.assetKey(of: asset, keys: keys)
        }
        guard let key, try drive.assets.contains(asset, kind: .master) else { return nil }
        let image = try ImageVerifier.verify(drive.assets.read(asset, kind: .master, key: key))
        return try await drive.preparer.likeness(of: image)
    }

    private func look(
        at path: String,
        in dump: DumpFolder,
        _ index: PublishedIndex,
        _ search: inout Search
    ) async throws {
        do {
            guard let picture = try dump.picture(at: path) else { return }
            search.pictures += 1
            var match = index.exactMatch(picture.bytes)
            if match == nil {
                match = index.nearestMatch(try await drive.preparer.likeness(of: IncomingMedia(picture.bytes)))
            }
            guard let match else { return }
            search.matches.append((path, match.file.file, match.file.asset, match.distance))
        } catch let error as DumpFolder.Unreadable {
            search.unreadable.append(ScanReport.Unreadable(path: path, reason: error.reason))
        } catch let error as CleaningError {
            search.unreadable.append(ScanReport.Unreadable(path: path, reason: Refusal(error).message))
        }
    }

    private func conclude(_ search: Search, _ staff: ActingStaff) async throws -> ScanReport {
        try await drive.change { [drive] transaction in
            let conclusion = ScanConclusion(drive: drive, staff: staff, transaction: transaction)
            let report = try conclusion.report(
                search.matches.map { ScanConclusion.Match(path: $0.path, file: $0.file, distance: $0.distance) },
                pictures: search.pictures,
                unreadable: search.unreadable
            )
            let entry = try drive.entry(
                .publishedScanned,
                by: staff.principal,
                rules: [.takeDown, .handedOut],
                counts: [
                    "pictures": report.report.pictures, "found": report.report.found.count,
                    "unrecorded": report.report.unrecorded.count, "missing": report.report.missing.count,
                    "unreadable": report.report.unreadable.count,
                ]
            )
            return Change(result: report.report, entries: [entry] + report.entries)
        }
    }
}
