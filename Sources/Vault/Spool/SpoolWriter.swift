import Crypto
import Foundation

/// Seals what arrives, counts it and hashes it; holds back less than a chunk of 16 KiB.
///
/// It holds the upload's place: when the writer goes without having finished, so does the file.
struct SpoolWriter: ~Copyable, Sendable {
    private(set) var count = 0
    private let file: OpenFile
    private let place: SpoolPlace
    private let limit: Int
    private var sealer: MessageSealer
    private var digest = SHA256()
    private let fingerprinter: Fingerprinter

    init(
        _ file: consuming OpenFile,
        at place: SpoolPlace,
        sealer: consuming MessageSealer,
        fingerprinter: Fingerprinter,
        limit: Int
    ) {
        self.file = file
        self.place = place
        self.sealer = sealer
        self.fingerprinter = fingerprinter
        self.limit = limit
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        // `count` never exceeds `limit`, so this cannot overflow whatever length is claimed.
        guard bytes.count <= limit - count else {
            throw VaultError(
                .uploadTooLarge,
                "The file is larger than the \(limit) bytes that this school accepts. Send a smaller version of it."
            )
        }
        digest.update(data: bytes)
        try sealer.append(bytes)
        try file.write(sealer.takeSealed().span)
        count += bytes.count
    }

    consuming func finish() throws -> SpooledMedia {
        try sealer.finish()
        try file.write(sealer.takeSealed().span)
        let sha256 = digest.finalize()
        return SpooledMedia(
            count: count,
            sha256: Array(sha256),
            fingerprint: fingerprinter.fingerprint(of: sha256),
            place: place
        )
    }
}
