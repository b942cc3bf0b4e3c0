internal import Imaging
internal import AuditTrail
internal import Registry
public import SchoolMedia
internal import Vault

/// Exports the pictures of an approved request: the only way on which an asset becomes bytes for the outside.
///
/// For each file the gates are asked again and the intent is durable in the audit trail before its first byte is
/// written; a withdrawal while an export is running stops the files not yet written (R19). All or nothing for each
/// file: a refused file leaves no trace but its reasons.
public struct ExportRequest: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Exports what may leave at this moment.
    ///
    /// Writes to a hidden folder first and shows it under its name when it is complete, so that a crash leaves nothing
    /// that looks finished.
    /// - Parameters:
    ///   - request: an approved request.
    ///   - form: a folder or a ZIP file.
    ///   - folder: where to write; nil for the drive's own `exports` folder.
    ///   - staff: who exports.
    ///   - progress: called after each file with the number done.
    /// - Returns: which files were written and why others were not.
    /// - Throws: `Refusal` when the account may not or the request is not approved, which is logged; an error when the
    ///   drive or the log cannot be written, after which nothing is shown. When the very last entry alone, that the
    ///   export is done, cannot be written, what is complete stays, and the entry follows with the next opening.
    public func callAsFunction(
        _ request: PublicationRequestID,
        as form: ExportForm,
        to folder: String? = nil,
        by staff: ActingStaff,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> ExportOutcome {
        try await drive.authorise(staff, to: .export)
        let names = try await drive.pupilNames()
        let wanted = try await drive.registry.read { [drive] in try drive.request(request, in: $0) }
        try await requireApproval(of: wanted, staff)
        let export = try await begin(wanted, form, staff)
        let gate = ExportGate(drive: drive, export: export, request: request, staff: staff, names: names)
        let outcome: ExportOutcome
        do {
            let parent = folder ?? drive.layout.exports
            let sink = try ExportSink(form, named: export.rawValue, in: parent, of: drive.layout)
            outcome = try await write(wanted, through: gate, to: sink, progress)
        } catch {
            try await fail(export, staff)
            throw error
        }
        try await finish(outcome, of: wanted, staff)
        return outcome
    }

    private func requireApproval(of request: PublicationRequest, _ staff: ActingStaff) async throws {
        do {
            try ExportGate.requireApproval(of: request)
        } catch let refusal as Refusal {
            let entry = try drive.entry(
                .verdictRefused,
                by: staff.principal,
                on: [request.id.rawValue],
                result: .refused,
                rules: refusal.rule.map { [$0] } ?? []
            )
            try await drive.note(entry)
            throw refusal
        }
    }

    private func begin(
        _ request: PublicationRequest,
        _ form: ExportForm,
        _ staff: ActingStaff
    ) async throws -> ExportID {
        let id = ExportID.random()
        let record = ExportRecord(
            id: id,
            request: request.id,
            by: staff.member.id,
            startedAt: drive.time.now(),
            form: form == .zip ? .zip : .folder,
            longEdge: try await drive.requiredPolicy().purposes[request.wish.purpose]?.longEdge ?? 1
        )
        try await drive.requireTrail()
        try await drive.registry.write { try $0.add(record) }
        return id
    }

    /// Writes all files and shows them; leaves nothing when that fails.
    private func write(
        _ request: PublicationRequest,
        through gate: ExportGate,
        to sink: ExportSink,
        _ progress: @Sendable (Int) -> Void
    ) async throws -> ExportOutcome {
        do {
            var files: [ExportOutcome.File] = []
            for item in request.wish.items {
                files.append(try await write(item, through: gate, to: sink))
                progress(files.count)
            }
            let path = try await show(files, of: request, gate.export, sink)
            return ExportOutcome(export: gate.export, path: path, files: files)
        } catch {
            try sink.discard()
            throw error
        }
    }

    private func write(
        _ item: PublicationRequest.Item,
        through gate: ExportGate,
        to sink: ExportSink
    ) async throws -> ExportOutcome.File {
        let answer = try await gate.answer(on: item.asset)
        switch consume answer {
        case .refused(let verdict):
            return .refused(item.asset, verdict)
        case .permitted(let permit):
            let rendered = try await ExportRenderer(drive: drive).render(permit)
            let sha256 = try sink.write(rendered.rendition.bytes, named: rendered.name.rawValue)
            let entry = try drive.entry(
                .exportFileWritten,
                by: gate.staff.principal,
                on: [gate.export.rawValue, rendered.asset.rawValue, rendered.file.rawValue],
                counts: ["bytes": rendered.rendition.bytes.count]
            )
            let manifest = ExportManifest.File(rendered, sha256: sha256, item)
            try await drive.change { [drive] transaction in
                try drive.keepLikeness(of: rendered, in: transaction)
                try transaction.markWritten(
                    rendered.file,
                    sha256: manifest.sha256,
                    byteCount: manifest.byteCount,
                    width: manifest.width,
                    height: manifest.height
                )
                return Change(result: (), entries: [entry])
            }
            return .written(item.asset, manifest)
        }
    }

    private func show(
        _ files: [ExportOutcome.File],
        of request: PublicationRequest,
        _ export: ExportID,
        _ sink: ExportSink
    ) async throws -> String? {
        let outcome = ExportOutcome(export: export, path: nil, files: files)
        guard !outcome.written.isEmpty else {
            try sink.discard()
            return nil
        }
        let policy = try await drive.requiredPolicy()
        let manifest = ExportManifest(
            export: export,
            purpose: request.wish.purpose,
            credit: policy.copyrightNotice,
            aiTraining: policy.aiTraining,
            files: outcome.written
        )
        return try sink.publish(manifest, try await certificate(of: manifest, outcome))
    }

    private func certificate(
        of manifest: ExportManifest,
        _ outcome: ExportOutcome
    ) async throws -> CleanBytesCertificate {
        let assets = outcome.files.compactMap { file in
            if case .written(let asset, _) = file { asset } else { nil }
        }
        let records = try await drive.registry.read { try $0.assets(in: Set(assets)) }
        let removals = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.removal) })
        return CleanBytesCertificate(
            of: manifest,
            removals: assets.map { removals[$0] ?? RemovalReport() },
            at: drive.time.now()
        )
    }

    private func finish(
        _ outcome: ExportOutcome,
        of request: PublicationRequest,
        _ staff: ActingStaff
    ) async throws {
        let now = drive.time.now()
        let entry = try drive.entry(
            .exportDone,
            by: staff.principal,
            on: [outcome.export.rawValue, request.id.rawValue],
            counts: ["written": outcome.written.count, "refused": outcome.refused.count]
        )
        try await drive.change { [drive] transaction in
            try transaction.finish(outcome.export, at: now, outcome: .completed)
            // A consent may have ended after its file was written and before the last one was.
            let pictures = Set(try transaction.snapshot.exportedFiles(of: outcome.export).map(\.asset))
            let opened = try drive.openTakeDowns(for: .pictures(pictures), by: staff.principal, in: transaction)
            return Change(result: (), entries: [entry] + opened.entries)
        }
    }

    private func fail(_ export: ExportID, _ staff: ActingStaff) async throws {
        let now = drive.time.now()
        let entry = try drive.entry(.exportFailed, by: staff.principal, on: [export.rawValue], result: .failed)
        try await drive.change { transaction in
            try transaction.closeIntentions(of: export)
            try transaction.finish(export, at: now, outcome: .failed)
            return Change(result: (), entries: [entry])
        }
    }
}

extension ExportManifest.File {
    fileprivate init(_ rendered: ExportRenderer.RenderedFile, sha256: String, _ item: PublicationRequest.Item) {
        self.init(
            name: rendered.name,
            sha256: sha256,
            byteCount: rendered.rendition.bytes.count,
            width: rendered.rendition.width,
            height: rendered.rendition.height,
            caption: item.caption,
            altText: item.altText
        )
    }
}
