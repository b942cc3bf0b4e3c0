import Crypto

extension SymmetricKey {
    /// A copy of the key's bytes; keep it as short as possible.
    var bytes: [UInt8] {
        unsafe withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// A key for one use alone, derived from this one (HKDF with SHA-256, RFC 5869).
    func derived(for use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: self, info: Array(use.utf8), outputByteCount: 32)
    }
}

extension [UInt8] {
    /// Bytes from the system's secure generator.
    static func random(count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
