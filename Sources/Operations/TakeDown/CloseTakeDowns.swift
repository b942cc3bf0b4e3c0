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
    ///   - present: files that were found a moment ago where they can be seen; tasks about their web copies stay open.
    ///   - staff: who confirms.
    /// - Returns: what became of each task, in the order given.
    /// - Throws: `Refusal` when the account may not, or a task does not exist; then nothing is closed.
    public func callAsFunction(
        _ tasks: [TakeDownID],
        _ ending: TakeDown.Ending,
        note: String? = nil,
        unlessPresent present: Set<NeutralName> = [],
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
                let step = try drive.close(task, confirmation, unlessPresent: present, in: transaction)
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
        unlessPresent present: Set<NeutralName>,
        in transaction: RegistryTransaction
    ) throws -> ClosingStep {
        guard task.closing == nil else { return ClosingStep(result: .closedBefore(task.id)) }
        let copy = try task.copy.flatMap { try transaction.snapshot.copy($0) }
        if copy?.kind.canBeOnTheWeb ?? true, let file = try transaction.snapshot.exportedFile(task.file),
            present.contains(file.name)
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

extension PlaceKind {
    /// Whether a dump of the website can show it; a place of no particular kind may be a page.
    var canBeOnTheWeb: Bool { self == .web || self == .other }
}
