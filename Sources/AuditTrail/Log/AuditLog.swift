public import Foundation

/// The append-only log of one drive: the only code that writes it.
///
/// Several processes may have it open, such as the server and the command line: every append holds a lock, reads what
/// others have added, and puts its own lines on the drive before it returns. It blocks while it waits for the lock and
/// the drive.
public actor AuditLog {
    private let directory: LogDirectory
    private let store: LogKeyStore
    private var tail: LogTail
    private var repairs: [LogRepair] = []
    /// Why nothing is written any more.
    private var ending: AuditLogError?
    private let flushFailures = AsyncStream<AuditLogError>.makeStream()

    /// Sets up an empty log in the folder `directory`, which is new (and made with mode 0700) or empty; its parent
    /// exists.
    ///
    /// `origin` is the log's name for ever, for example `consentry.<school-urn>/audit/<uuid>`: entry 0 is bound to it.
    /// Not safe to repeat after a crash half-way: a folder without `checkpoint` never was a log and may be emptied.
    ///
    /// - Throws: `alreadyThere`, `unusableOrigin`, `keyUnusable`, or a failure of the drive.
    public static func create(directory: String, origin: String, key: LogKey) throws(AuditLogError) {
        guard let origin = LogOrigin(origin) else { throw .unusableOrigin }
        try LogDirectory.create(directory, origin: origin, key: key, faults: .none)
    }

    /// Opens the log in `directory`: checks the last two segments, 65,536 to 131,072 entries, line by line, and with
    /// the tiles of the others the root that was signed. `verify(directory:)` checks all of it.
    ///
    /// Torn ends are moved to `torn/`, entries that were whole but not signed for are signed, and tiles that disagree
    /// with the entries are made anew; see `takeRepairs()`. Nothing else is repaired.
    ///
    /// - Throws: `noLog`, `tampered` with the first broken line, `keyMissing` or `keyUnusable`, or a failure of the
    ///   drive.
    public init(directory: String, keys: LogKeyStore) throws(AuditLogError) {
        try self.init(directory: directory, keys: keys, limits: .standard, faults: .none)
    }

    package init(
        directory: String,
        keys: LogKeyStore,
        limits: LogLimits,
        faults: DriveFaults
    ) throws(AuditLogError) {
        let opened = try LogDirectory(path: directory, limits: limits, faults: faults)
        let lock = try opened.folder.openExisting(LogDirectory.lockFile, for: .reading)
        try lock.lock(.exclusive)
        defer { lock.unlock() }
        var tail = try LogTail(in: opened)
        do throws(AuditLogError) {
            repairs = try tail.catchUp(with: opened, keys)
        } catch {
            guard case .tampered = error, tail.position.count > 0 else { throw error }
            // It may be the tiles that are wrong: only all the lines can tell.
            tail = LogTail(fromBeginningOf: opened)
            repairs = try tail.catchUp(with: opened, keys)
        }
        self.directory = opened
        store = keys
        self.tail = tail
        try Self.settle(tail.signed?.keys.current, in: keys)
    }

    /// Adds the acts in this order and returns their entries once they are on the drive: one write, one flush.
    ///
    /// Safe to repeat after a crash: an act whose id is among the last 65,536 entries is not added again, and its entry
    /// is returned as it stands. What others tore is set aside as on opening.
    ///
    /// - Throws: `poisoned` after any earlier failure of the drive, for ever; `idReused` and `tampered`, with nothing
    ///   written; `driveFull`, `driveReadOnly` or `system` when this write failed, after which nobody knows how much of
    ///   it is on the drive until the log is opened again.
    public func append(_ drafts: [AuditDraft]) throws(AuditLogError) -> [AuditEntry] {
        guard !drafts.isEmpty || ending != nil else { return [] }
        return try writing { () throws(AuditLogError) in
            var batch = LogBatch(after: tail.position, tail.edge, limits: directory.limits)
            var entries: [AuditEntry] = []
            for draft in drafts {
                entries.append(try known(draft, in: batch) ?? batch.add(draft))
            }
            if !batch.entries.isEmpty { try write(batch, rotation: nil) }
            return entries
        }
    }

    /// Lets a new key sign from now on: adds the entry that `entry` makes of both keys' identifiers, and signs the
    /// checkpoint behind it with both keys. Later checkpoints are signed by the new key alone.
    ///
    /// After a crash the next opening finishes it, or it has not happened.
    ///
    /// - Returns: the public half of the new key.
    /// - Throws: as `append(_:)`, and `keyUnusable` when no new key can be kept.
    public func rotateKey(
        _ entry: @Sendable (_ old: String, _ new: String) throws(AuditDraftError) -> AuditDraft
    ) throws(AuditLogError) -> NoteVerifierKey {
        try writing { () throws(AuditLogError) in
            guard let old = tail.signed?.keys.current else { throw .keyMissing }
            // Before a next key is made: without the one in use there is no way back.
            _ = try store.key(for: old)
            guard let new = try? store.makeNext().verifierKey(named: old.name, kind: .ed25519),
                let draft = try? entry(old.idText, new.idText)
            else { throw .keyUnusable }
            var batch = LogBatch(after: tail.position, tail.edge, limits: directory.limits)
            _ = batch.add(draft)
            try write(batch, rotation: new.idText)
            try Self.settle(new, in: store)
            return new
        }
    }

    /// Whether anything can still be written: before something is changed that could not be logged.
    ///
    /// - Throws: `poisoned` or `tampered`, once one of the two has happened.
    public func refuseIfEnded() throws(AuditLogError) {
        if let ending { throw ending }
    }

    /// The failed flushes to the drive, after each of which the program has to end; for one listener.
    public nonisolated var failedFlushes: AsyncStream<AuditLogError> { flushFailures.stream }

    /// What was put right since this was last called, oldest first.
    public func takeRepairs() -> [LogRepair] {
        defer { repairs = [] }
        return repairs
    }

    /// The newest checkpoint, signed: it counts every entry that `append` has returned.
    public var checkpoint: SignedNote? { tail.signed?.note }

    /// The latest moment that one of the last 65,536 entries or more names, as of the opening or the last append; nil
    /// in an empty log.
    public var latestMoment: Date? { tail.latest?.date }

    /// Holds the lock, reads what others have added, and does the work. A failure of the drive is the last thing it
    /// does.
    private func writing<Result>(_ work: () throws(AuditLogError) -> Result) throws(AuditLogError) -> Result {
        try refuseIfEnded()
        do throws(AuditLogError) {
            let lock = try directory.folder.openExisting(LogDirectory.lockFile, for: .reading)
            try lock.lock(.exclusive)
            defer { lock.unlock() }
            repairs += try tail.catchUp(with: directory, store)
            return try work()
        } catch {
            if case .tampered = error { ending = error }
            if error.isOfDrive { ending = .poisoned }
            if error.endsProcess { flushFailures.continuation.yield(error) }
            throw error
        }
    }

    private func write(_ batch: LogBatch, rotation: String?) throws(AuditLogError) {
        guard var signed = tail.signed else { throw .keyMissing }
        // Before the entries are written: what cannot be signed is not begun.
        guard let current = signed.keys.current else { throw .keyMissing }
        _ = try store.key(for: current)
        for run in batch.runs { try directory.append(run) }
        try signed.advance(to: batch.edge, rotation: rotation, in: directory, store)
        try tail.advance(past: batch, signed: signed, in: directory)
    }

    /// Lets the store forget the key that was handed over, or one that a crash left between.
    private static func settle(_ current: NoteVerifierKey?, in store: LogKeyStore) throws(AuditLogError) {
        guard let current else { throw .keyMissing }
        do {
            guard try store.keys().count > 1 else { return }
            try store.settle(store.key(for: current))
        } catch {
            throw .keyUnusable
        }
    }

    /// The entry of an act that is there already.
    private func known(_ draft: AuditDraft, in batch: LogBatch) throws(AuditLogError) -> AuditEntry? {
        var entry = batch[draft.id]
        if let place = tail.recent[draft.id] { entry = try directory.entry(at: place) }
        guard entry.map({ $0.draft == draft }) ?? true else { throw .idReused }
        return entry
    }
}
