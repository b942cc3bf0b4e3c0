internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Draws up the safeguarding lead's sheet of the last seven days (R21, R22).
public struct MakeWeekSheet: Sendable {
    private let drive: Drive

    private static let days = 7
    private static let shownDeeds = 12

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Counts, logs that it was done, and takes the checkpoint that has that entry.
    ///
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail cannot be read or was changed.
    public func callAsFunction(by staff: ActingStaff) async throws -> WeekSheet {
        try await drive.authorise(staff, to: .drawWeekSheet)
        let now = drive.time.now()
        let start = now.addingTimeInterval(-86_400 * Double(Self.days))
        let (people, tasks) = try await drive.registry.read { snapshot in
            (try snapshot.allStaff(), try snapshot.openTakeDowns())
        }
        let week = try Week(
            of: AuditReader(directory: drive.layout.audit),
            from: start,
            leads: Self.actors(people, .safeguardingLead),
            technicians: Self.actors(people, .technician)
        )
        try await drive.note(drive.entry(.weekSheetMade, by: staff.principal))
        let note = try drive.checkpoint()
        return WeekSheet(
            school: try await drive.policyInForce()?.school,
            from: start,
            to: now,
            counts: week.counts,
            openTakeDowns: tasks.count,
            overdueTakeDowns: tasks.count { $0.dueAt < now },
            deeds: week.deeds(atMost: Self.shownDeeds),
            note: note,
            checkpoint: try note.requiredCheckpoint()
        )
    }

    private static func actors(_ people: [StaffRecord], _ role: StaffRole) -> Set<String> {
        Set(people.filter { $0.roles.contains(role) }.map(\.id.rawValue))
    }
}

/// What the trail has of a week.
private struct Week {
    private var acts: [AuditAction: Int] = [:]
    private var deeds: [String: (lead: Int, technician: Int)] = [:]

    init(of reader: AuditReader, from start: Date, leads: Set<String>, technicians: Set<String>) throws {
        var query = AuditQuery()
        query.from = start
        var acts: [AuditAction: Int] = [:]
        var deeds: [String: (lead: Int, technician: Int)] = [:]
        try reader.forEach(matching: query) { entry in
            acts[entry.action, default: 0] += 1
            let actor = entry.draft.actor
            if leads.contains(actor) { deeds[entry.action.rawValue, default: (0, 0)].lead += 1 }
            if technicians.contains(actor) { deeds[entry.action.rawValue, default: (0, 0)].technician += 1 }
            return .goOn
        }
        self.acts = acts
        self.deeds = deeds
    }

    var counts: [WeekSheet.Count] {
        let rows: [(String, [AuditAction])] = [
            ("Pictures taken in", [.assetIngested]),
            ("Files refused at the door", [.assetRefused]),
            ("Requests for publication", [.requestMade]),
            ("Approved", [.requestApproved]),
            ("Declined", [.requestRejected]),
            ("Files that left", [.exportFileWritten, .exportFileCollected]),
            ("Files stopped at the gates", [.exportFileRefused, .verdictRefused]),
            ("Withdrawals of consent", [.consentWithdrawn]),
            ("Pictures held", [.assetHeld]),
            ("Take-downs opened", [.takeDownOpened]),
            ("Take-downs closed", [.takeDownClosed]),
            ("Turned away: devices", [.deviceRefused]),
            ("Turned away: people", [.accessRefused]),
            ("Checkpoints disputed", [.checkpointDisputed, .witnessRefused]),
        ]
        return rows.map { label, actions in
            WeekSheet.Count(label: label, number: actions.reduce(0) { $0 + acts[$1, default: 0] })
        }
    }

    /// The rows that have room; the rest is added up in the last one.
    func deeds(atMost limit: Int) -> [WeekSheet.Deed] {
        let all = deeds.map { WeekSheet.Deed(act: $0.key, lead: $0.value.lead, technician: $0.value.technician) }
            .sorted { ($1.lead + $1.technician, $0.act) < ($0.lead + $0.technician, $1.act) }
        guard all.count > limit else { return all }
        let rest = all.dropFirst(limit - 1)
        return all.prefix(limit - 1) + [
            WeekSheet.Deed(
                act: "other acts",
                lead: rest.map(\.lead).reduce(0, +),
                technician: rest.map(\.technician).reduce(0, +)
            )
        ]
    }
}
