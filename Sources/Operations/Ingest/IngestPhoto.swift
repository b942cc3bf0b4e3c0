internal import AuditTrail
internal import Imaging
internal import Registry
internal import SchoolMedia
internal import Vault

/// Takes a photograph in: counts and checks the bytes, cleans, verifies, seals and records them (R1–R5, R24).
///
/// Accepted on byte count and SHA-256, never because the bytes ended. The same bytes give the same receipt.
public struct IngestPhoto: Sendable {
    let drive: Drive

    /// The largest upload, in bytes.
    public static let limit = CleaningLimits.standard.fileBytes

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Takes one photograph in.
    ///
    /// The order of the writes makes every crash harmless: sealed spool file, sealed image files each confirmed by the
    /// drive, then one transaction with the row, the key and the entry, then the log, then the receipt. A refusal is
    /// logged and leaves nothing in the spool.
    /// - Parameters:
    ///   - upload: what the sender promises.
    ///   - body: the bytes, in pieces of any size; read once.
    /// - Returns: the receipt, once everything is durable.
    /// - Throws: `Refusal` saying why the picture is not taken; `VaultError` or `RegistryError` when the drive fails.
    public func callAsFunction(
        _ upload: IncomingUpload,
        body: some AsyncSequence<ArraySlice<UInt8>, any Error> & Sendable
    ) async throws -> Receipt {
        try await drive.requireTrail()
        do {
            let event = try await check(upload)
            let spooled = try await spool(upload, body)
            defer { spooled.discard() }
            if let known = try await repeated(spooled.fingerprint, upload) { return known }
            try await requireNotStopped(spooled.fingerprint)
            return try await drive.workbench.work { try await store(spooled, upload, event) }
        } catch let refusal as Refusal {
            let entry = try drive.entry(
                .assetRefused,
                by: upload.principal,
                result: .refused,
                rules: refusal.rule.map { [$0] } ?? [],
                // A sender may promise any number; the trail takes those that could be one.
                counts: ["bytes": min(max(upload.byteCount, 0), Self.limit + 1)]
            )
            try await drive.note(entry)
            throw refusal
        }
    }

    private func check(_ upload: IncomingUpload) async throws -> EventID? {
        if case .staff(let staff) = upload.source { try await drive.authorise(staff, to: .addMedia) }
        guard upload.byteCount > 0 else {
            throw Refusal(.invalid, code: "empty", "The file is empty. Choose a photograph.")
        }
        guard upload.byteCount <= Self.limit else {
            let megabytes = Self.limit / 1_000_000
            throw Refusal(.tooLarge, code: "too-large", "The file is larger than \(megabytes) MB and is not taken.")
        }
        guard let reference = upload.event else { return nil }
        guard let event = try await drive.registry.read({ try $0.event(reference: reference) }) else {
            throw Refusal.notFound("trip or lesson", reference)
        }
        try await requireAllowedPlace(of: event)
        return event.id
    }

    private func spool(
        _ upload: IncomingUpload,
        _ body: some AsyncSequence<ArraySlice<UInt8>, any Error> & Sendable
    ) async throws -> SpooledMedia {
        let spool = Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: Self.limit)
        let file = try spool.begin()
        do {
            for try await piece in body {
                guard file.count + piece.count <= upload.byteCount else { throw Self.wrongLength }
                try file.append(piece)
            }
        } catch let error as VaultError {
            throw error
        } catch let error as Refusal {
            file.discard()
            throw error
        } catch {
            file.discard()
            throw Refusal(.incomplete, code: "cut", "The upload was cut off and nothing was stored. Send it again.")
        }
        guard file.count == upload.byteCount else {
            file.discard()
            throw Self.wrongLength
        }
        let media = try file.finish()
        if let sha256 = upload.sha256, !Token.areEqual(sha256, media.sha256) {
            media.discard()
            throw Refusal(
                .incomplete,
                code: "digest",
                "The file arrived changed (its SHA-256 differs) and was not stored. Send it again."
            )
        }
        return media
    }

    private static let wrongLength = Refusal(
        .incomplete,
        code: "length",
        "The number of bytes differs from what was announced; nothing was stored. Send it again."
    )

    private func repeated(_ fingerprint: [UInt8], _ upload: IncomingUpload) async throws -> Receipt? {
        guard let known = try await drive.registry.read({ try $0.asset(fingerprint: fingerprint) }) else { return nil }
        try await drive.note(drive.entry(.assetRepeated, by: upload.principal, on: [known.id.rawValue]))
        return try receipt(known.asset, .repeated)
    }

    private func store(_ spooled: SpooledMedia, _ upload: IncomingUpload, _ event: EventID?) async throws -> Receipt {
        let prepared = try await prepare(spooled, upload)
        let policy = try await drive.policyInForce()
        let id = AssetID.random()
        let key = AssetKey.random()
        let images = SealedImages(prepared, id: id, key: key)
        let record = AssetRecord(
            id: id,
            device: upload.principal.device,
            event: event,
            addedBy: upload.principal.staffMember,
            receivedAt: drive.time.now(),
            fingerprint: spooled.fingerprint,
            width: prepared.clean.width,
            height: prepared.clean.height,
            byteCount: prepared.clean.content.count,
            removal: prepared.removal,
            takenOn: policy?.takenOn == .kept ? prepared.takenOn?.text : nil,
            hold: .none
        )
        do {
            try images.write(to: drive.assets)
            return try await add(record, drive.keys.wrap(key), upload)
        } catch {
            // A file without a row is an orphan that the sweep removes; removing it now is a courtesy. When the log
            // alone failed, there is a row, and it keeps its files.
            if try await drive.registry.read({ try $0.asset(id) }) == nil { try images.remove(from: drive.assets) }
            throw error
        }
    }

    private func prepare(_ spooled: SpooledMedia, _ upload: IncomingUpload) async throws -> PreparedImage {
        let preparer = drive.preparer
        do {
            return try await preparer.prepare(IncomingMedia(try spooled.read()))
        } catch let error as CleaningError {
            if case .decoderStopped(let stop) = error { try await note(stop, at: spooled.fingerprint, upload) }
            throw Refusal(error)
        }
    }

    /// Records a sealed picture; when the same bytes arrived twice at once, the first wins and the second is a repeat.
    private func add(_ record: AssetRecord, _ key: WrappedKey, _ upload: IncomingUpload) async throws -> Receipt {
        let entry = try drive.entry(
            .assetIngested,
            by: upload.principal,
            on: [record.id.rawValue] + (record.event.map { [$0.rawValue] } ?? []),
            rules: [.cleanFiles],
            counts: record.removal.auditCounts
        )
        let twin = try await drive.change { transaction -> Change<AssetRecord?> in
            if let twin = try transaction.snapshot.asset(fingerprint: record.fingerprint) {
                return Change(result: twin, entries: [])
            }
            try transaction.add(record)
            try transaction.addWrappedKey(WrappedKeyRecord(owner: record.id.rawValue, key))
            if let device = record.device { try transaction.noteUpload(by: device, at: record.receivedAt) }
            return Change(result: nil, entries: [entry])
        }
        guard let twin else { return try receipt(record.asset, .stored) }
        try drive.assets.remove(record.id)
        try await drive.note(drive.entry(.assetRepeated, by: upload.principal, on: [twin.id.rawValue]))
        return try receipt(twin.asset, .repeated)
    }

    /// Made after the entry is durable in the log, so that the checkpoint has it.
    private func receipt(_ asset: Asset, _ outcome: Receipt.Outcome) throws -> Receipt {
        Receipt(asset, outcome, checkpoint: try drive.checkpoint().wholeText)
    }
}
