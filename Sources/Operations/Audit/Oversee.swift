public import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Shows another role what the safeguarding lead and the technicians did and read (R32).
///
/// It is answered from the trail, to which those people's own reading belongs, too: none of them can leave anything
/// out.
public struct Oversee: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What one person did.
    public struct Person: Sendable {
        /// The account.
        public let id: StaffMemberID
        /// The name that the person types; nil for somebody who asks for counts alone.
        public let login: String?
        /// The roles that are watched and that the person holds or held.
        public let roles: [StaffRole]
        /// How often the person did what, by action and result.
        public let counts: [Count]
        /// The newest of the person's entries, oldest first; none for somebody who asks for counts alone.
        public let lines: [AuditEntry]
    }

    /// How often something was done.
    public struct Count: Sendable, Equatable {
        /// What, such as `asset.read`.
        public let action: String
        /// How it ended: `ok`, `refused` or `failed`.
        public let result: String
        /// How often.
        public let count: Int
    }

    /// The roles whose work somebody else can see.
    public static let watched: [StaffRole] = [.safeguardingLead, .technician]

    /// What everybody did who holds or held a watched role; reading is logged.
    ///
    /// A headteacher gets counts and entries, a governor counts alone.
    /// - Parameters:
    ///   - start: from this moment on; nil for everything.
    ///   - limit: how many entries of each person at most.
    ///   - staff: who asks.
    /// - Returns: one for each person, in order of identifier.
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail cannot be read or was changed.
    public func callAsFunction(since start: Date?, limit: Int, by staff: ActingStaff) async throws -> [Person] {
        try await drive.authorise(staff, to: .overseeMonitors)
        let index = TrailIndexing(on: drive)
        try await index.bringUpToDate()
        let seesEntries = staff.member.roles.contains(.approver)
        var people: [Person] = []
        for (id, roles) in try await watchedPeople(index).sorted(by: { $0.key < $1.key }) {
            var question = TrailQuestion()
            question.actors = [id.rawValue]
            question.from = start
            let counts = try await drive.registry.read { [question] in try $0.trailCounts(question) }
            let lines = try await seesEntries ? index.lines(question, .newest, limit: limit).lines : []
            people.append(
                Person(
                    id: id,
                    login: try await seesEntries ? login(of: id) : nil,
                    roles: Self.watched.filter(roles.contains),
                    counts: counts.map { Count(action: $0.action, result: $0.result, count: $0.count) },
                    lines: lines
                )
            )
        }
        let entry = try drive.entry(
            .auditOverseen,
            by: staff.principal,
            counts: ["people": people.count, "entries": people.map(\.lines.count).reduce(0, +)]
        )
        try await drive.noteReading(entry)
        return people
    }

    /// Those who hold a watched role now, and those of whom the trail says that they once did.
    private func watchedPeople(_ index: TrailIndexing) async throws -> [StaffMemberID: Set<StaffRole>] {
        var people: [StaffMemberID: Set<StaffRole>] = [:]
        for record in try await drive.registry.read({ try $0.allStaff() }) {
            let roles = record.roles.intersection(Self.watched)
            if !roles.isEmpty { people[record.id] = roles }
        }
        var question = TrailQuestion()
        question.actionPrefix = AuditAction.staffAdded.rawValue
        for line in try await index.lines(question, .oldest, limit: .max).lines {
            let roles = Self.watched.filter { line.counts[$0.auditName] != nil }
            guard !roles.isEmpty else { continue }
            for id in line.objects.compactMap(StaffMemberID.init(rawValue:)) {
                people[id, default: []].formUnion(roles)
            }
        }
        return people
    }

    private func login(of id: StaffMemberID) async throws -> String? {
        try await drive.registry.read { [drive] in try $0.staffMember(id).map { try drive.open($0).login } }
    }
}

extension StaffRole {
    /// How an entry about an account says which roles it has.
    var auditName: String { "role." + rawValue }
}
