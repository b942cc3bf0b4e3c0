internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Closes take-downs: somebody confirms how each ended (R20).
public struct CloseTakeDowns: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What became of one task.
    public enum Result: Equatable, Sendable {
        /// It is closed, and its copy is recorded as down.
        case closed(TakeDownID)
        /// The file was found where it was said to be gone; the task stays open.
        case stillThere(TakeDownID, NeutralName)
        /// Somebody has closed it before; nothing was changed.
        case closedBefore(TakeDownID)
    }

    /// Closes and logs what a person confirms.
    ///
    /// - Parameters:
    ///   - tasks: the tasks; a copy's other tasks are closed with it.
    ///   - ending: how it ended.
    ///   - note: what else there is to say, up to 500 characters; kept sealed.
    ///   - sightings: what was found a moment ago in a dump of the website; a task about a web copy stays open when its
    ///     file was, unless that was at another recorded place of the same picture, which is a task of its own.
    ///   - staff: who confirms.
    /// - Returns: what became of each task, in the order given.
    /// - Throws: `Refusal` when the account may not, or a task does not exist; then nothing is closed.
    public func callAsFunction(
        _ tasks: [TakeDownID],
        _ ending: TakeDown.Ending,
        note: String? = nil,
        unlessSeen sightings: [Sighting] = [],
        by staff: ActingStaff
    ) async throws -> [Result] {
        try await drive.authorise(staff, to: .closeTakeDown)
        let note = try note.map { try Line($0, called: "note", atMost: 500).text }
        let confirmation = TakeDownConfirmation(ending: ending, note: note, by: staff, at: drive.time.now())
        return try await drive.change { [drive] transaction in
            var results: [Result] = []
            var entries: [AuditDraft] = []
            var closedNow: Set<TakeDownID> = []
            for id in tasks {
                guard let task = try transaction.snapshot.takeDown(id) else {
                    throw Refusal.notFound("take-down", id.rawValue)
                }
                let step = try drive.close(task, confirmation, unlessSeen: sightings, in: transaction)
                results.append(closedNow.contains(id) ? .closed(id) : step.result)
                entries += step.entries
                closedNow.formUnion(step.closed)
            }
            return Change(result: results, entries: entries)
        }
    }
}

extension Drive {
    fileprivate struct ClosingStep {
        let result: CloseTakeDowns.Result
        var entries: [AuditDraft] = []
        var closed: [TakeDownID] = []
    }

    fileprivate func close(
        _ task: TakeDownRecord,
        _ confirmation: TakeDownConfirmation,
        unlessSeen sightings: [Sighting],
        in transaction: RegistryTransaction
    ) throws -> ClosingStep {
        guard task.closing == nil else { return ClosingStep(result: .closedBefore(task.id)) }
        let copy = try task.copy.flatMap { try transaction.snapshot.copy($0) }
        if copy?.kind.canBeOnTheWeb ?? true, let file = try transaction.snapshot.exportedFile(task.file),
            try isSeen(file, at: copy, among: sightings, in: transaction.snapshot)
        {
            let entry = try entry(
                .takeDownFoundAgain,
                by: confirmation.staff.principal,
                on: [task.id.rawValue, task.file.rawValue],
                result: .refused,
                rules: [.takeDown]
            )
            return ClosingStep(result: .stillThere(task.id, file.name), entries: [entry])
        }
        let siblings = try transaction.snapshot.takeDowns(of: [task.file])
            .filter { $0.subject == task.subject && $0.closing == nil }
        let entries =
            if let copy, copy.takenDownAt == nil {
                try takeDown(copy, confirmation, in: transaction)
            } else {
                try close(siblings, confirmation, in: transaction)
            }
        return ClosingStep(result: .closed(task.id), entries: entries, closed: siblings.map(\.id))
    }
}

extension Drive {
    /// Whether a file was seen, and not surely at another place where the same picture is recorded.
    fileprivate func isSeen(
        _ file: ExportedFileRecord,
        at copy: CopyRecord?,
        among sightings: [Sighting],
        in snapshot: RegistrySnapshot
    ) throws -> Bool {
        let seen = sightings.filter { $0.files.contains(file.name) }
        guard let copy, !seen.isEmpty else { return !seen.isEmpty }
        let here = WebPlace(try place(of: copy))
        let elsewhere = try snapshot.filesOut(of: [file.asset]).flatMap(\.liveCopies)
            .filter { $0.id != copy.id && $0.kind.canBeOnTheWeb }
            .map { WebPlace(try place(of: $0)) }
        return seen.contains { sighting in
            here.holds(sighting.path) || !elsewhere.contains { $0.holds(sighting.path) }
        }
    }
}

extension PlaceKind {
    /// Whether a dump of the website can show it; a place of no particular kind may be a page.
    var canBeOnTheWeb: Bool { self == .web || self == .other }
}
