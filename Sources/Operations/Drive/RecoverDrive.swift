internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Cleans up, at the start of a server, what a crash may have left.
///
/// Empties the spool, removes sealed files that no row knows, and closes exports, erasures and other intentions that
/// were cut off. Each finding is logged.
struct RecoverDrive: Sendable {
    private let drive: Drive

    /// What is younger than this many seconds may belong to a command that is running beside the server.
    private static let patience: TimeInterval = 86_400

    init(on drive: Drive) {
        self.drive = drive
    }

    /// Recovers; safe to repeat. Nothing that another process may have just begun is touched.
    ///
    /// - Throws: an error when the drive cannot be read or written.
    func callAsFunction() async throws {
        // What cannot be logged is left as it is.
        guard await drive.trail.fault == nil else { return }
        let now = drive.time.now()
        // A file touched at this very moment may have the next second's time on some drives.
        let limit = try drive.presence.isAlone() ? now.addingTimeInterval(2) : now.addingTimeInterval(-Self.patience)
        let spool = Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: IngestPhoto.limit)
        _ = try spool.empty(olderThan: limit)
        try await sweepOrphans(olderThan: limit)
        try await closeExports(startedBefore: limit)
        try await CloseIntentions(on: drive)(declaredBefore: limit)
        try await FinishErasures(on: drive)()
    }

    private func sweepOrphans(olderThan limit: Date) async throws {
        let known = try await drive.registry.read { try $0.assetIDs() }
        let orphans = try drive.assets.sweepOrphans(olderThan: limit) { known.contains($0) }
        guard !orphans.isEmpty else { return }
        let entries = try orphans.map { try drive.entry(.assetOrphanSwept, by: .server, on: [$0.rawValue]) }
        try await drive.change { _ in Change(result: (), entries: entries) }
    }

    private func closeExports(startedBefore limit: Date) async throws {
        let unfinished = try await drive.registry.read { try $0.unfinishedExports() }
        for export in unfinished where export.startedAt < limit {
            let folder = StagedFolder(existing: export.id.rawValue, in: drive.layout.exports, of: drive.layout)
            if try folder.isPublished() {
                try await close(export, as: .completed)
            } else {
                try folder.discard()
                try await close(export, as: .failed)
            }
        }
    }

    private func close(_ export: ExportRecord, as outcome: ExportRecord.Outcome) async throws {
        let now = drive.time.now()
        let entry = try drive.entry(
            outcome == .completed ? .exportDone : .exportFailed,
            by: .server,
            on: [export.id.rawValue, export.request.rawValue],
            result: outcome == .completed ? .ok : .failed
        )
        try await drive.change { transaction in
            try transaction.closeIntentions(of: export.id)
            try transaction.finish(export.id, at: now, outcome: outcome)
            return Change(result: (), entries: [entry])
        }
    }
}

extension RegistryTransaction {
    /// Marks the files of an export that were meant to be written and were not.
    func closeIntentions(of export: ExportID) throws {
        for file in try snapshot.exportedFiles(of: export) where file.state == .intended {
            try markFailed(file.id)
        }
    }
}
