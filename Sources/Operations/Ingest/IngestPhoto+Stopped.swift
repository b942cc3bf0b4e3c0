internal import AuditTrail
internal import Imaging
internal import Registry
internal import SchoolMedia

extension IngestPhoto {
    /// - Throws: `Refusal` when the same bytes have ended this version's decoder before.
    func requireNotStopped(_ fingerprint: [UInt8]) async throws {
        let known = try await drive.registry.read { try $0.stoppedMedia(fingerprint: fingerprint) }
        guard let known, known.version == Release.version else { return }
        throw Refusal(CleaningError.decoderStopped(DecoderStop(rawValue: known.stop) ?? .crashed))
    }

    /// Remembers bytes that ended the decoder, by their keyed hash alone, so that they are not tried again.
    func note(_ stop: DecoderStop, at fingerprint: [UInt8], _ upload: IncomingUpload) async throws {
        let record = StoppedMediaRecord(
            fingerprint: fingerprint,
            version: Release.version,
            stop: stop.rawValue,
            stoppedAt: drive.time.now()
        )
        let entry = try drive.entry(.assetStoppedDecoder, by: upload.principal, result: .failed, rules: [.cleanFiles])
        try await drive.change { transaction in
            try transaction.note(record)
            return Change(result: (), entries: [entry])
        }
    }
}
