internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Cleans up, at the start of a server, what a crash may have left.
///
/// Empties the spool, removes sealed files that no row knows, and closes exports that were cut off. Each finding is logged.
public struct RecoverDrive: Sendable {
    private let drive: Drive

    /// Orphans and unfinished exports younger than this many seconds may belong to a command that is running now.
    private static let patience: TimeInterval = 86_400

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Recovers; safe to repeat.
    ///
    /// - Throws: an error when the drive cannot be read or written.
    public func callAsFunction() async throws {
        let limit = drive.time.now().addingTimeInterval(-Self.patience)
        let spool = Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: IngestPhoto.limit)
        _ = try spool.empty(olderThan: limit)
        let known = try await drive.registry.read { try $0.assetIDs() }
        let orphans = try drive.assets.sweepOrphans(olderThan: limit) { known.contains($0) }
        let swept = try orphans.map { try drive.entry(.assetOrphanSwept, by: .server, on: [$0.rawValue]) }
        try await drive.change { _ in Change(result: (), entries: swept) }
        try await closeExports(startedBefore: limit)
    }

    private func closeExports(startedBefore limit: Date) async throws {
        let now = drive.time.now()
        let unfinished = try await drive.registry.read { try $0.unfinishedExports() }
        for export in unfinished where export.startedAt < limit {
            let entry = try drive.entry(.exportFailed, by: .server, on: [export.id.rawValue], result: .failed)
            try await drive.change { transaction in
                try transaction.finish(export.id, at: now, outcome: .failed)
                return Change(result: (), entries: [entry])
            }
            try StagedFolder(existing: export.id.rawValue, in: drive.layout.exports, of: drive.layout).discard()
        }
    }
}
