public import AuditTrail
internal import Foundation
internal import SchoolMedia
internal import Vault

/// Copies the audit trail to another medium with all that is needed to check it there (R21).
public struct ExportTrail: Sendable {
    /// What was copied.
    public struct Copy: Equatable, Sendable {
        /// The newest checkpoint of the copy, a signed note.
        public let checkpoint: Checkpoint
        /// The log's public key in use, one line.
        public let key: String
        /// How many entries an earlier copy in the same folder had, which this one continues; nil when there was none.
        public let earlier: Int?
    }

    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Copies segments, checkpoints, keys and what witnesses signed, and puts a read-me and the stand-alone verifier
    /// beside them. Logged first, so that the copy tells of itself.
    ///
    /// - Parameters:
    ///   - path: a folder that is not there yet or is empty, or that holds an earlier copy of this trail.
    ///   - staff: who asks.
    /// - Returns: what the folder holds, once it is on the medium and was checked there.
    /// - Throws: `Refusal`: when the account may not, the folder holds something else, or `.conflict` with the code
    ///   `rewritten`, `rolled-back` or `edited` when an earlier copy is not the beginning of this trail, which is
    ///   logged.
    public func callAsFunction(to path: String, by staff: ActingStaff) async throws -> Copy {
        try await drive.authorise(staff, to: .exportTrail)
        try makeFolder(path)
        try await drive.note(drive.entry(.auditExported, by: staff.principal))
        let reader = AuditReader(directory: drive.layout.audit)
        do {
            let copy = try reader.copy(to: path)
            for (name, bytes, mode) in ExportedTrail.besides {
                try write(bytes, to: path + "/" + name, mode: mode)
            }
            try ExportedTrail.openToReaders(path)
            let key = try reader.keys().current
            // Not against the newest checkpoint: others go on writing meanwhile.
            let expected = LogVerification.intact(
                entries: copy.checkpoint.size,
                root: copy.checkpoint.root.base64Text
            )
            guard try verify(directory: path, against: nil, key: key) == expected else {
                throw Refusal(
                    .unavailable,
                    code: "medium",
                    "The copy was written and does not read back as it was. Use another medium."
                )
            }
            return Copy(checkpoint: copy.checkpoint, key: key?.text ?? "", earlier: copy.earlier)
        } catch let error as LogCopyError {
            throw try await refusal(error, at: path, by: staff)
        }
    }

    private func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        } catch {
            throw Self.unusable
        }
    }

    private func write(_ bytes: [UInt8], to path: String, mode: Int) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.synchronize()
            try file.close()
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        } catch {
            throw Self.unusable
        }
    }

    private static let unusable = Refusal(
        .invalid,
        code: "folder",
        "The folder cannot be made or written. Name a folder on a medium that is plugged in and not write-protected."
    )

    /// An earlier copy that does not fit is the very thing that copies are made to find.
    private func refusal(_ error: LogCopyError, at path: String, by staff: ActingStaff) async throws -> any Error {
        let (code, what): (String, String)
        switch error {
        case .folderInUse(let name):
            return Refusal(
                .conflict,
                code: "folder-in-use",
                "The folder holds something else (“\(name.prefix(80))”). Name an empty folder, or one with an earlier copy."
            )
        case .otherLog(let name):
            return Refusal(
                .conflict,
                code: "foreign",
                "The folder holds a copy of another audit trail (\(name)). Use another folder."
            )
        case .unusable: return Self.unusable
        case .log(let error): return error
        case .longer, .differs:
            // Whoever changed the copy cannot have signed it; whoever changed the trail and signed it anew left the
            // copy whole.
            guard case .intact = try verify(directory: path, against: nil, key: nil) else {
                (code, what) = (
                    "edited",
                    "The earlier copy in this folder was changed. The trail itself may be right: compare it with another copy."
                )
                break
            }
            if case .longer = error {
                (code, what) = (
                    "rolled-back",
                    "The earlier copy is whole and has more than the trail now: entries are gone from the trail."
                )
            } else {
                (code, what) = (
                    "rewritten",
                    "The earlier copy is whole, and the trail is not its continuation: the trail was changed since."
                )
            }
        }
        let entry = try drive.entry(.checkpointDisputed, by: staff.principal, on: [code], result: .refused)
        try await drive.note(entry)
        return Refusal(
            .conflict,
            code: code,
            "THE COPY AND THE AUDIT TRAIL DO NOT FIT TOGETHER. \(what) Nothing was written. Keep both as they are and tell a "
                + "governor."
        )
    }
}
