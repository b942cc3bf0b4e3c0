public import Foundation

/// The append-only log of one drive: the only code that writes it.
///
/// Several processes may have it open, such as the server and the command line: every append holds a lock, reads what
/// others have added, and puts its own lines on the drive before it returns. It blocks while it waits for the lock and the
/// drive.
public actor AuditLog {
    private let directory: LogDirectory
    private var tail: LogTail
    private var tornTails: [TornTail] = []
    private var isPoisoned = false

    /// Sets up an empty log in the folder `directory`, which is new (and made with mode 0700) or empty; its parent exists.
    ///
    /// `origin` is the log's name for ever, for example `consentry.<school-urn>/audit/<uuid>`: entry 0 is bound to it. Not
    /// safe to repeat after a crash half-way: a folder without `head` never was a log and may be emptied.
    ///
    /// - Throws: `alreadyThere`, `unusableOrigin`, or a failure of the drive.
    public static func create(directory: String, origin: String) throws(AuditLogError) {
        guard let origin = LogOrigin(origin) else { throw .unusableOrigin }
        try LogDirectory.create(directory, origin: origin, faults: .none)
    }

    /// Opens the log in `directory`: checks the last two segments, 65,536 to 131,072 entries, line by line against the
    /// head. `verify(directory:)` checks all of it.
    ///
    /// A torn last line is moved to `torn/`; see `takeTornTails()`. Nothing else is repaired.
    ///
    /// - Throws: `noLog`, `tampered` with the first broken line, or a failure of the drive.
    public init(directory: String) throws(AuditLogError) {
        try self.init(directory: directory, limits: .standard, faults: .none)
    }

    package init(directory: String, limits: LogLimits, faults: DriveFaults) throws(AuditLogError) {
        let opened = try LogDirectory(path: directory, limits: limits, faults: faults)
        let lock = try opened.folder.openExisting(LogDirectory.lockFile, for: .reading)
        try lock.lock(.exclusive)
        defer { lock.unlock() }
        var tail = try LogTail(in: opened)
        if let torn = try tail.catchUp(with: opened) { tornTails.append(torn) }
        self.directory = opened
        self.tail = tail
    }

    /// Adds the acts in this order and returns their entries once they are on the drive: one write, one flush.
    ///
    /// Safe to repeat after a crash: an act whose id is among the last 65,536 entries is not added again, and its entry is
    /// returned as it stands. What others tore is set aside as on opening.
    ///
    /// - Throws: `poisoned` after any earlier failure of the drive, for ever; `idReused` and `tampered`, with nothing
    ///   written; `driveFull`, `driveReadOnly` or `system` when this write failed, after which nobody knows how much of it
    ///   is on the drive until the log is opened again.
    public func append(_ drafts: [AuditDraft]) throws(AuditLogError) -> [AuditEntry] {
        guard !isPoisoned else { throw .poisoned }
        guard !drafts.isEmpty else { return [] }
        do throws(AuditLogError) {
            return try appendLocked(drafts)
        } catch {
            isPoisoned = error.isOfDrive
            throw error
        }
    }

    /// What was set aside since this was last called, oldest first. The caller logs `audit.recovered` for each.
    public func takeTornTails() -> [TornTail] {
        defer { tornTails = [] }
        return tornTails
    }

    /// The latest moment that one of the last 65,536 entries or more names, as of the opening or the last append; nil in an
    /// empty log.
    public var latestMoment: Date? { tail.latest?.date }

    private func appendLocked(_ drafts: [AuditDraft]) throws(AuditLogError) -> [AuditEntry] {
        let lock = try directory.folder.openExisting(LogDirectory.lockFile, for: .reading)
        try lock.lock(.exclusive)
        defer { lock.unlock() }
        if let torn = try tail.catchUp(with: directory) { tornTails.append(torn) }
        var batch = LogBatch(after: tail.position, limits: directory.limits)
        var entries: [AuditEntry] = []
        for draft in drafts {
            entries.append(try known(draft, in: batch) ?? batch.add(draft))
        }
        guard !batch.entries.isEmpty else { return entries }
        for run in batch.runs { try directory.append(run) }
        try directory.write(LogHead(at: batch.position))
        tail.advance(past: batch)
        return entries
    }

    /// The entry of an act that is there already.
    private func known(_ draft: AuditDraft, in batch: LogBatch) throws(AuditLogError) -> AuditEntry? {
        var entry = batch[draft.id]
        if let place = tail.recent[draft.id] { entry = try directory.entry(at: place) }
        guard entry.map({ $0.draft == draft }) ?? true else { throw .idReused }
        return entry
    }
}
