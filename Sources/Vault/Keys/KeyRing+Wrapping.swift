import Crypto
import Foundation

extension KeyRing {
    /// Wraps an asset's key under the current epoch.
    public func wrap(_ key: AssetKey) throws -> WrappedKey { try wrapSecret(key) }

    /// Wraps a person's key under the current epoch.
    public func wrap(_ key: SubjectKey) throws -> WrappedKey { try wrapSecret(key) }

    /// Opens an asset's key.
    ///
    /// - Throws: `VaultError`: `epochUnknown` when the epoch was destroyed, `wrappedKeyRefused`.
    public func unwrapAssetKey(_ wrapped: WrappedKey) throws -> AssetKey { try unwrapSecret(wrapped) }

    /// Opens a person's key.
    ///
    /// - Throws: `VaultError`: `epochUnknown` when the epoch was destroyed, `wrappedKeyRefused`.
    public func unwrapSubjectKey(_ wrapped: WrappedKey) throws -> SubjectKey { try unwrapSecret(wrapped) }

    private func wrapSecret<Key: SecretKey>(_ key: Key) throws -> WrappedKey {
        let wrapped = try AES.KeyWrap.wrap(key.key, using: wrappingKey(of: currentEpoch, for: Key.self))
        guard let result = WrappedKey(epoch: currentEpoch, wrapped: Array(wrapped)) else { throw refused }
        return result
    }

    private func unwrapSecret<Key: SecretKey>(_ wrapped: WrappedKey) throws -> Key {
        let wrappingKey = try wrappingKey(of: wrapped.epoch, for: Key.self)
        do {
            return Key(try AES.KeyWrap.unwrap(wrapped.wrapped, using: wrappingKey))
        } catch {
            throw refused
        }
    }

    private func wrappingKey<Key: SecretKey>(of epoch: Int, for _: Key.Type) throws -> SymmetricKey {
        guard let key = epochKeys[epoch] else {
            throw VaultError(.epochUnknown, "The key of epoch \(epoch) is gone: what it wrapped was erased for good.")
        }
        return key.derived(for: Key.wrapUse)
    }

    private var refused: VaultError {
        VaultError(.wrappedKeyRefused, "A wrapped key is damaged or of another kind. Restore the record from a backup.")
    }
}
