internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Who confirmed what, when: what closes a take-down.
struct TakeDownConfirmation {
    let ending: TakeDown.Ending
    let note: String?
    let staff: ActingStaff
    let moment: Date

    init(ending: TakeDown.Ending, note: String?, by staff: ActingStaff, at moment: Date) {
        self.ending = ending
        self.note = note
        self.staff = staff
        self.moment = moment
    }
}

extension Drive {
    /// Marks a live copy as down and closes all its open tasks, whatever their causes.
    ///
    /// - Returns: the entries for the trail.
    func takeDown(
        _ copy: CopyRecord,
        _ confirmation: TakeDownConfirmation,
        in transaction: RegistryTransaction
    ) throws -> [AuditDraft] {
        try transaction.markTakenDown(copy.id, by: confirmation.staff.member.id, at: confirmation.moment)
        let down = try entry(.copyTakenDown, by: confirmation.staff.principal, on: [copy.id.rawValue])
        let tasks = try transaction.snapshot.takeDowns(of: [copy.file]).filter { $0.copy == copy.id }
        return try [down] + close(tasks, confirmation, in: transaction)
    }

    /// Closes those of these tasks that are open.
    ///
    /// - Returns: an entry for each.
    func close(
        _ tasks: [TakeDownRecord],
        _ confirmation: TakeDownConfirmation,
        in transaction: RegistryTransaction
    ) throws -> [AuditDraft] {
        try tasks.filter { $0.closing == nil }.map { task in
            try transaction.close(
                task.id,
                TakeDownRecord.Closing(
                    at: confirmation.moment,
                    by: confirmation.staff.member.id,
                    ending: confirmation.ending,
                    sealedNote: try confirmation.note.map {
                        try keys.seal($0, in: .takeDownNote, row: task.id.rawValue)
                    }
                )
            )
            return try entry(
                .takeDownClosed,
                by: confirmation.staff.principal,
                on: [task.id.rawValue] + (task.copy.map { [$0.rawValue] } ?? []) + [task.file.rawValue],
                rules: [.takeDown]
            )
        }
    }
}
