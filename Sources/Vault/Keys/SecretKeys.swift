import Crypto

/// The key that seals one asset, in all its kinds. Destroying it destroys the asset, also in old backups.
public struct AssetKey: SecretKey {
    static let wrapUse = "consentry/wrap/asset/v1"
    let key: SymmetricKey

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// Draws a new key from the system's secure generator.
    public static func random() -> AssetKey { AssetKey(SymmetricKey(size: .bits256)) }
}

/// The key that seals what is known about one person. Destroying it destroys that, also in old backups.
public struct SubjectKey: SecretKey {
    static let wrapUse = "consentry/wrap/subject/v1"
    let key: SymmetricKey

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// Draws a new key from the system's secure generator.
    public static func random() -> SubjectKey { SubjectKey(SymmetricKey(size: .bits256)) }
}

/// A key of 32 bytes that never shows them, whether it is printed, dumped or logged.
protocol SecretKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What separates the wrapping of this kind of key from that of others.
    static var wrapUse: String { get }
    var key: SymmetricKey { get }
    init(_ key: SymmetricKey)
}

extension SecretKey {
    /// The name of the type and nothing else.
    public var description: String { "\(Self.self)" }
    /// The name of the type and nothing else.
    public var debugDescription: String { description }
    /// No children: nothing to dump.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
