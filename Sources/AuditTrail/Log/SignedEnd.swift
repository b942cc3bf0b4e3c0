/// The newest checkpoint of a log with the keys that vouch for it.
struct SignedEnd: Sendable {
    private(set) var note: SignedNote
    private(set) var checkpoint: Checkpoint
    private(set) var keys: VerifierKeys
    /// Bytes of `checkpoints.log` up to the newest checkpoint and with it.
    private var offset: Int
    /// Bytes behind it, of one that was not finished.
    private var torn = 0
    /// Whether `checkpoint` has to be written again.
    private var isShown = true

    /// Reads the end of `checkpoints.log`, and checks it unless it is as it was `before`.
    ///
    /// - Throws: `tampered` when the files are not in their form, or the keys did not sign.
    init(in directory: LogDirectory, after before: SignedEnd?, _ store: LogKeyStore) throws(AuditLogError) {
        let end = try directory.checkpointsEnd()
        note = end.note
        checkpoint = end.checkpoint
        offset = end.offset
        torn = end.size - end.offset
        if let before, before.note == end.note {
            keys = before.keys
        } else {
            keys = try directory.verifierKeys()
            try finishHandOver(in: directory, store)
            guard keys.vouch(for: note, size: checkpoint.size) else { throw directory.tampered(.wrongKey) }
        }
        isShown = try isShown(in: directory)
    }

    /// Signs for a larger tree. On the drive when this returns.
    ///
    /// With a `rotation`, the identifier of the next key from the tree's last entry, both keys sign.
    mutating func advance(
        to tree: TreeEdge,
        rotation: String?,
        in directory: LogDirectory,
        _ store: LogKeyStore
    ) throws(AuditLogError) {
        guard let current = keys.current else { throw .keyMissing }
        var signers = [try store.key(for: current)]
        if let rotation {
            let next = try store.next(rotation, named: current.name)
            signers.append(next.key)
            keys.handOver(to: next.verifier, at: tree.count)
        }
        checkpoint = Checkpoint(origin: current.name, size: tree.count, root: tree.root)
        note = try SignedNote(checkpoint.text, signedBy: signers, named: current.name)
        offset = try directory.append(note, at: offset)
        if rotation != nil { try directory.write(keys) }
        try directory.show(note)
        isShown = true
    }

    /// Sets an unfinished checkpoint aside, and writes `checkpoint` again when a crash left an older one.
    mutating func mend(in directory: LogDirectory, entries: Int) throws(AuditLogError) -> [LogRepair] {
        var repairs: [LogRepair] = []
        if torn > 0 {
            let kept = try directory.setAside(
                LogDirectory.checkpointsFile,
                in: directory.folder,
                from: offset,
                entries: entries
            )
            repairs.append(.torn(kept))
            torn = 0
        }
        if !isShown { try directory.show(note) }
        isShown = true
        return repairs
    }

    /// After a crash between the checkpoint that two keys signed and the file of public keys.
    private mutating func finishHandOver(in directory: LogDirectory, _ store: LogKeyStore) throws(AuditLogError) {
        let known = Set(keys.terms.map(\.key.id))
        guard let unknown = note.signatures.first(where: { $0.name == directory.name && !known.contains($0.keyID) }),
            let next = try? store.next(NoteVerifierKey.idText(unknown.keyID), named: directory.name),
            note.isSigned(by: next.verifier)
        else { return }
        keys.handOver(to: next.verifier, at: checkpoint.size)
        try directory.write(keys)
    }

    /// Whether `checkpoint` is the newest. A crash explains an older one or an empty file, and nothing else.
    private func isShown(in directory: LogDirectory) throws(AuditLogError) -> Bool {
        guard let shown = try directory.newestBytes() else { throw directory.tampered(.checkpointUnreadable) }
        guard shown != note.bytes else { return true }
        if shown.isEmpty { return false }
        guard let other = SignedNote(shown), let newest = other.checkpoint else {
            throw directory.tampered(.checkpointUnreadable)
        }
        guard newest.origin == directory.name else { throw directory.tampered(.wrongOrigin) }
        guard newest.size <= checkpoint.size else { throw directory.tampered(.checkpointsCut) }
        guard try directory.wasSigned(other, beforeByte: offset) else {
            throw directory.tampered(.checkpointUnreadable)
        }
        return false
    }
}
