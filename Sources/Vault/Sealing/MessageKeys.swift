import Crypto
import Foundation

/// The single-use key, base nonce and commitment of one sealed message.
///
/// C2SP chunked-encryption v1 as Cobblestone-256: HKDF-Expand with SHA-512, AES-256-GCM.
struct MessageKeys: Sendable {
    let commitment: [UInt8]
    private let key: SymmetricKey
    private let baseNonce: [UInt8]

    static let keySize = 32
    private static let nonceSize = 12
    private static let label = Array("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM".utf8) + [0]

    /// Derives the three from a key of 32 bytes and a salt of 24 that never comes back for this key.
    init(key inputKey: SymmetricKey, salt: [UInt8], context: [UInt8]) {
        let derived = HKDF<SHA512>.expand(
            pseudoRandomKey: inputKey,
            info: Self.label + salt + context,
            outputByteCount: Self.keySize + Self.nonceSize + ChunkGeometry.commitmentSize
        )
        let bytes = derived.bytes
        key = SymmetricKey(data: bytes[..<Self.keySize])
        baseNonce = Array(bytes[Self.keySize..<Self.keySize + Self.nonceSize])
        commitment = Array(bytes[(Self.keySize + Self.nonceSize)...])
    }

    /// Seals one chunk and appends ciphertext and tag.
    func seal(_ chunk: ArraySlice<UInt8>, number: Int, appendingTo sealed: inout [UInt8]) throws {
        let box = try AES.GCM.seal(chunk, using: key, nonce: nonce(ofChunk: number))
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
    }

    /// Opens one chunk, ciphertext and tag, and appends what it says.
    ///
    /// - Throws: whatever the cipher throws when the chunk is not authentic; nothing is appended then.
    func open(_ chunk: ArraySlice<UInt8>, number: Int, appendingTo message: inout [UInt8]) throws {
        let box = try AES.GCM.SealedBox(
            nonce: nonce(ofChunk: number),
            ciphertext: chunk.dropLast(ChunkGeometry.tagSize),
            tag: chunk.suffix(ChunkGeometry.tagSize)
        )
        message.append(contentsOf: try AES.GCM.open(box, using: key))
    }

    /// The base nonce with the chunk's number, big-endian, combined into its end by exclusive or.
    private func nonce(ofChunk number: Int) throws -> AES.GCM.Nonce {
        guard number < ChunkGeometry.chunkLimit else { throw CryptoKitError.incorrectParameterSize }
        var nonce = baseNonce
        var rest = UInt64(number)
        for index in nonce.indices.reversed() where rest > 0 {
            nonce[index] ^= UInt8(truncatingIfNeeded: rest)
            rest >>= 8
        }
        return try AES.GCM.Nonce(data: nonce)
    }
}
