internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Removes from the drive what an erasure has made unreadable, so that not even noise is left of it, and logs that it
/// is done.
struct FinishErasures {
    private let drive: Drive

    init(on drive: Drive) {
        self.drive = drive
    }

    /// Finishes what a crash cut off. Safe to repeat.
    func callAsFunction() async throws {
        for erasure in try await drive.registry.read({ try $0.unfinishedErasures() }) {
            try await finish(erasure, by: .server)
        }
    }

    /// Finishes one erasure that was just carried out.
    func callAsFunction(of pupil: PupilID, by principal: Principal) async throws {
        guard let erasure = try await drive.registry.read({ try $0.erasure(of: pupil) }), erasure.confirmed != nil,
            erasure.finishedAt == nil
        else { return }
        try await finish(erasure, by: principal)
    }

    private func finish(_ erasure: PupilErasureRecord, by principal: Principal) async throws {
        guard let confirmed = erasure.confirmed else { return }
        let assets = try await drive.registry.read { try $0.assetsErased(since: confirmed.at) }
        for asset in assets { try await removeFiles(of: asset) }
        try await purge()
        let now = drive.time.now()
        let entry = try drive.entry(
            .erasureDone,
            by: principal,
            on: [erasure.pupil.rawValue] + assets.prefix(30).map(\.rawValue),
            rules: [.retention],
            counts: ["pictures": assets.count]
        )
        try await drive.change { transaction in
            // Another process may have finished it a moment ago.
            guard try transaction.snapshot.erasure(of: erasure.pupil)?.finishedAt == nil else {
                return Change(result: (), entries: [])
            }
            try transaction.finishErasure(of: erasure.pupil, at: now)
            return Change(result: (), entries: [entry])
        }
    }

    /// The sealed images, and what was exported of them to the drive and lies there in clear.
    private func removeFiles(of asset: AssetID) async throws {
        try drive.assets.remove(asset)
        let files = try await drive.registry.read { snapshot in
            try snapshot.exportedFiles(of: asset).map { (file: $0, form: try snapshot.export($0.export)?.form) }
        }
        for (file, form) in files {
            let folder = file.export.rawValue
            switch form {
            // The archive cannot lose one picture; the others can be exported again.
            case .zip: try StagedFolder.removePublished(folder: folder, in: drive.layout.exports, of: drive.layout)
            case .folder, nil:
                try StagedFolder.removePublished(
                    file.name.rawValue,
                    of: folder,
                    in: drive.layout.exports,
                    of: drive.layout
                )
            }
        }
    }

    /// Clears the registry's write-ahead log of earlier versions of what was destroyed.
    private func purge() async throws {
        do {
            try await drive.registry.purgeEarlierVersions()
        } catch let error as RegistryError where error.code == .busy {
            throw Refusal(
                .unavailable,
                code: "erasure-unfinished",
                "The record is erased, but somebody was reading the registry, so remains of it are still on the drive. Run "
                    + "the same command again; the server also finishes it when it starts.",
                rule: .retention
            )
        }
    }
}
