internal import Foundation

/// What witnesses brought: `witness/<name>.vkey`, the public key, and `witness/<name>.note`, the newest checkpoint that
/// the witness signed.
public struct WitnessFiles: Sendable {
    private let directory: String

    /// The files of the log in `directory`, which need not exist yet.
    public init(log directory: String) {
        self.directory = directory
    }

    /// Whether a name may be one of a witness: 1 to 40 small letters, digits and hyphens.
    public static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }
    }

    /// The newest checkpoint that the witness signed; nil before the first, or when the file is not in its form.
    public func note(of name: String) throws(AuditLogError) -> SignedNote? {
        let folder = try OpenFile.folder(directory, faults: .none)
        guard let file = try folder.open(path(name, ".note"), for: .reading) else { return nil }
        return SignedNote(try file.contents(atMost: SignedNote.longest))
    }

    enum KeyFile {
        case key(NoteVerifierKey)
        case absent
        case unreadable
    }

    func key(of name: String) throws(AuditLogError) -> KeyFile {
        let folder = try OpenFile.folder(directory, faults: .none)
        guard let file = try folder.open(path(name, ".vkey"), for: .reading) else { return .absent }
        let text = String(decoding: try file.contents(atMost: 4_096), as: UTF8.self)
        guard text.hasSuffix("\n"), let key = NoteVerifierKey(String(text.dropLast())) else { return .unreadable }
        return .key(key)
    }

    /// Keeps the public key; on the drive when this returns.
    public func keep(_ key: NoteVerifierKey, of name: String) throws(AuditLogError) {
        try replace(path(name, ".vkey"), Array((key.text + "\n").utf8))
    }

    /// Keeps a checkpoint with the witness's signature; on the drive when this returns.
    public func keep(_ note: SignedNote, of name: String) throws(AuditLogError) {
        try replace(path(name, ".note"), note.bytes)
    }

    private func path(_ name: String, _ ending: String) -> String {
        "\(LogSnapshot.witnessFolder)/\(name)\(ending)"
    }

    private func replace(_ path: String, _ bytes: [UInt8]) throws(AuditLogError) {
        let folder = try OpenFile.folder(directory, faults: .none)
        do throws(AuditLogError) {
            try folder.makeFolder(LogSnapshot.witnessFolder)
            try folder.flushAll()
        } catch {
            guard error == .alreadyThere else { throw error }
        }
        let file = try folder.openExisting(path + ".new", for: .replacing)
        try file.write(bytes, at: 0)
        try file.flushAll()
        try folder.rename(path + ".new", to: path)
        try OpenFile.folder("\(directory)/\(LogSnapshot.witnessFolder)", faults: .none).flushAll()
    }
}
