import Crypto
import Foundation

/// Makes the keyed fingerprint by which a repeated upload is recognised: HMAC with SHA-256 (RFC 2104) of its SHA-256.
///
/// Without the drive's key it says nothing: who has the same picture cannot find out that the school has it.
public struct Fingerprinter: Sendable {
    private let key: SymmetricKey

    init(key: SymmetricKey) {
        self.key = key
    }

    /// The fingerprint of all the bytes of an upload: 32 bytes.
    public func fingerprint(of bytes: [UInt8]) -> [UInt8] {
        fingerprint(of: SHA256.hash(data: bytes))
    }

    /// The same from the hash, for who has hashed the upload already as it came in.
    func fingerprint(of digest: SHA256Digest) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(digest), using: key))
    }
}
