internal import Foundation
internal import Registry
internal import SchoolMedia

/// Turns causes into tasks: for which copy, by when, for whom.
struct TakeDownPlanner {
    /// What there is one task for, once.
    struct Key: Hashable {
        let subject: String
        let cause: TakeDown.Cause
    }

    /// A task to open, with the answers that it rests on.
    struct Plan {
        let task: TakeDownRecord
        let facts: [ConsentEventID]
    }

    let policy: Policy
    let moment: Date
    /// Who may take something down; a task of anybody else belongs to the role.
    let editors: Set<StaffMemberID>
    /// Tasks that there are, or were.
    let known: Set<Key>
    /// Files of which somebody has confirmed that they are nowhere.
    let settledFiles: Set<ExportedFileID>

    /// The tasks that are missing for a file with these grounds.
    func plans(for file: FileOutRecord, grounds: [TakeDown.Ground]) -> [Plan] {
        guard !file.copies.isEmpty else {
            guard !settledFiles.contains(file.file) else { return [] }
            return grounds.compactMap { plan($0, file, copy: nil, of: file.exportedBy) }
        }
        return file.liveCopies.flatMap { copy in
            let ended = copy.hasEnded(by: moment) ? [TakeDown.Ground(cause: .ended, facts: [])] : []
            return (grounds + ended).compactMap { plan($0, file, copy: copy.id, of: copy.recordedBy) }
        }
    }

    private func plan(
        _ ground: TakeDown.Ground,
        _ file: FileOutRecord,
        copy: PublishedCopyID?,
        of person: StaffMemberID
    ) -> Plan? {
        let task = TakeDownRecord(
            id: .random(),
            file: file.file,
            copy: copy,
            cause: ground.cause,
            openedAt: moment,
            dueAt: moment.addingTimeInterval(ground.cause.isUrgent ? 0 : Double(policy.takeDownDays) * 86_400),
            owner: editors.contains(person) ? .person(person) : .role(.editor)
        )
        guard !known.contains(Key(subject: task.subject, cause: task.cause)) else { return nil }
        return Plan(task: task, facts: ground.facts)
    }
}
