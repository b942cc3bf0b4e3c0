public import AuditTrail
internal import Crypto
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Of which logs this drive is a witness.
public struct WitnessedLogs: Sendable {
    /// What is to happen when a log of that name is there already.
    public enum KnownLog: Sendable {
        case isRefused
        /// The log changed its key.
        case getsThisKey
    }

    /// One of them.
    public struct Log: Equatable, Sendable {
        /// The log's name.
        public let origin: String
        /// How many entries were signed here; 0 before the first time.
        public let entries: Int
        /// The newest checkpoint that was signed here; nil before the first time.
        public let note: String?
    }

    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The public key of this drive as a witness, which the other school needs.
    ///
    /// - Throws: `VaultError` when the key cannot be read.
    public func ownKey() throws -> NoteVerifierKey {
        try drive.witnessKey().key
    }

    /// Makes this drive a witness of another log; logged.
    ///
    /// - Parameters:
    ///   - text: the log's public key, as the other school gave it.
    ///   - known: what is to happen when a log of that name is there already.
    ///   - staff: who says so.
    /// - Returns: the log's key.
    /// - Throws: `Refusal` when the account may not, or it is not the key of another log.
    public func add(_ text: String, _ known: KnownLog, by staff: ActingStaff) async throws -> NoteVerifierKey {
        try await drive.authorise(staff, to: .manageWitnesses)
        let key = try NoteVerifierKey(typed: text, kind: .ed25519)
        guard key.name != (try drive.checkpoint().requiredCheckpoint().origin) else {
            throw Refusal(.invalid, code: "own-log", "A drive cannot be the witness of its own audit trail.")
        }
        let now = drive.time.now()
        let entry = try drive.entry(.witnessedLogAdded, by: staff.principal, on: [key.idText])
        try await drive.change { transaction in
            if let log = try transaction.snapshot.witnessedLog(key.name) {
                guard known == .getsThisKey else {
                    throw Refusal(
                        .conflict,
                        code: "known-log",
                        "This drive is a witness of \(log.origin) already. If that school changed its key, say --replace."
                    )
                }
                try transaction.setKey(ofWitnessedLog: key.name, to: key.text)
            } else {
                try transaction.add(
                    WitnessedLogRecord(origin: key.name, verifierKey: key.text, size: 0, note: nil, addedAt: now)
                )
            }
            return Change(result: (), entries: [entry])
        }
        return key
    }

    /// All of them, in order of name.
    ///
    /// - Throws: `RegistryError`.
    public func all() async throws -> [Log] {
        try await drive.registry.read { try $0.witnessedLogs() }
            .map { Log(origin: $0.origin, entries: $0.size, note: $0.note) }
    }

    /// The newest checkpoint that was signed here of the log whose name has this SHA-256, in 64 small hexadecimal
    /// digits.
    ///
    /// - Returns: nil when there is no such log, or nothing of it was signed yet.
    /// - Throws: `RegistryError`.
    public func newest(originHash: String) async throws -> String? {
        try await all().first { log in
            let digits = SHA256.hash(data: Data(log.origin.utf8)).map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            return digits.joined() == originHash
        }?
        .note
    }
}
