internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Opens take-down tasks for what is out and may not be seen any more (R20).
///
/// Called in the transaction of whatever changed: an answer, an import, a protection, a hold, a tag, a recorded copy;
/// and for everything by the sweep, for what changes with time alone. A copy, or a file of which nobody has said where
/// it went, gets one task for each cause, once.
struct OpenTakeDowns {
    /// What may have changed.
    enum Scope {
        case pupils(Set<PupilID>)
        case pictures(Set<AssetID>)
        case everything
    }

    /// What was opened, with the entries for the trail; the caller appends them to its own.
    struct Opened {
        var tasks: [TakeDownRecord] = []
        var entries: [AuditDraft] = []
    }

    let drive: Drive
    /// Whose act it follows from.
    let principal: Principal

    /// Opens what is missing; safe to repeat. Without a policy in force nothing is out.
    func callAsFunction(for scope: Scope, in transaction: RegistryTransaction) throws -> Opened {
        let snapshot = transaction.snapshot
        let files = try files(in: scope, snapshot).filter { $0.copies.isEmpty || !$0.liveCopies.isEmpty }
        guard !files.isEmpty, let record = try snapshot.policyInForce() else { return Opened() }
        let policy = try Policy(record)
        let moment = try drive.decisionTime(in: snapshot).moment
        let grounds = try PresentGrounds(drive: drive, snapshot: snapshot, policy: policy, moment: moment).grounds(
            of: files
        )
        let affected = files.filter { grounds[$0.file]?.isEmpty == false || $0.hasEnded(by: moment) }
        guard !affected.isEmpty else { return Opened() }
        let known = try snapshot.takeDowns(of: Set(affected.map(\.file)))
        let planner = TakeDownPlanner(
            policy: policy,
            moment: moment,
            editors: try editors(in: snapshot),
            known: Set(known.map { TakeDownPlanner.Key(subject: $0.subject, cause: $0.cause) }),
            settledFiles: Set(known.filter { $0.copy == nil && $0.closing != nil }.map(\.file))
        )
        var opened = Opened()
        for file in affected {
            for plan in planner.plans(for: file, grounds: grounds[file.file, default: []]) {
                try transaction.add(plan.task)
                opened.tasks.append(plan.task)
                opened.entries.append(try entry(for: plan, file, policy))
            }
        }
        return opened
    }

    private func files(in scope: Scope, _ snapshot: RegistrySnapshot) throws -> [FileOutRecord] {
        switch scope {
        case .pupils(let pupils): try snapshot.filesOut(of: snapshot.assets(showing: pupils))
        case .pictures(let assets): try snapshot.filesOut(of: assets)
        case .everything: try snapshot.filesOut()
        }
    }

    /// Who can be asked to take something down.
    private func editors(in snapshot: RegistrySnapshot) throws -> Set<StaffMemberID> {
        let staff = try snapshot.allStaff().filter { $0.status == .active }
        return Set(staff.filter { !$0.roles.isDisjoint(with: StaffAct.closeTakeDown.roles) }.map(\.id))
    }

    private func entry(for plan: TakeDownPlanner.Plan, _ file: FileOutRecord, _ policy: Policy) throws -> AuditDraft {
        try drive.entry(
            .takeDownOpened,
            by: principal,
            on: [plan.task.id.rawValue] + (plan.task.copy.map { [$0.rawValue] } ?? [])
                + [file.file.rawValue, file.asset.rawValue],
            rules: [.takeDown],
            // An entry has room for some eighty answers.
            facts: Array(plan.facts.prefix(80)),
            policy: policy.hash
        )
    }
}

extension Drive {
    /// Opens take-down tasks for what changed; the entries belong to the same change.
    func openTakeDowns(
        for scope: OpenTakeDowns.Scope,
        by principal: Principal,
        in transaction: RegistryTransaction
    ) throws -> OpenTakeDowns.Opened {
        try OpenTakeDowns(drive: self, principal: principal)(for: scope, in: transaction)
    }
}

extension FileOutRecord {
    /// Whether a live copy's day to come down has come.
    func hasEnded(by moment: Date) -> Bool {
        liveCopies.contains { $0.hasEnded(by: moment) }
    }
}

extension CopyRecord {
    /// Whether its day to come down has come.
    func hasEnded(by moment: Date) -> Bool {
        until.map { $0 <= moment } ?? false
    }
}
