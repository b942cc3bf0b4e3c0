internal import Vault
internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Sets accounts up from the school's list (R23).
public struct ImportStaff: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Who sets accounts up.
    public enum Authority: Sendable {
        /// The holder of the root key, while the drive has no account at all.
        case firstSetup
        case technician(ActingStaff)
    }

    /// Adds new accounts and brings known ones up to date, all in one transaction; safe to repeat.
    ///
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot, `Refusal`
    ///   when the account may not, or `firstSetup` is claimed on a drive that has accounts.
    public func callAsFunction(_ csv: [UInt8], badRows: BadRows, by authority: Authority) async throws -> ImportReport {
        let principal = try await check(authority)
        let reading = try StaffRow.read(csv)
        let rows = try reading.rows(badRows)
        do {
            return try await add(rows, reading.faults, by: principal)
        } catch let refusal as Refusal {
            try await drive.note(drive.entry(.accessRefused, by: principal, result: .refused, rules: [.access]))
            throw refusal
        }
    }

    private func add(_ rows: [StaffRow], _ faults: [RowFault], by principal: Principal) async throws -> ImportReport {
        let news = try await drive.registry.read { [drive] snapshot in
            if case .server = principal { try Self.requireNoAccounts(snapshot) }
            return try rows.count { try drive.isNew($0, in: snapshot) }
        }
        guard news > 0 else {
            var report = ImportReport(faults: faults)
            report.unchanged = rows.count
            return report
        }
        let deed = Deed(.staffIntent, failed: .staffFailed, by: principal, counts: ["accounts": news])
        return try await drive.carryOut(deed) { [drive] transaction in
            if case .server = principal { try Self.requireNoAccounts(transaction.snapshot) }
            var report = ImportReport(faults: faults)
            var entries: [AuditDraft] = []
            for row in rows {
                guard let id = try drive.merge(row, into: transaction, &report) else { continue }
                let roles = row.roles.map { ($0.auditName, 1) }
                entries.append(
                    try drive.entry(
                        .staffAdded,
                        by: principal,
                        on: [id.rawValue],
                        counts: Dictionary(uniqueKeysWithValues: roles)
                    )
                )
            }
            return Change(result: report, entries: entries)
        }
    }

    private func check(_ authority: Authority) async throws -> Principal {
        switch authority {
        case .firstSetup:
            return .server
        case .technician(let staff):
            try await drive.authorise(staff, to: .manageStaff)
            return staff.principal
        }
    }

    private static func requireNoAccounts(_ snapshot: RegistrySnapshot) throws {
        guard try snapshot.allStaff().isEmpty else {
            throw Refusal(
                .forbidden,
                code: "accounts-exist",
                "This drive has accounts. Say which technician you are with --as LOGIN.",
                rule: .access
            )
        }
    }
}

/// What is sealed in an account's row.
struct StaffDetails: Codable, Equatable {
    var login: String
    var name: String
}

extension Drive {
    /// Whether a row adds an account or changes one.
    fileprivate func isNew(_ row: StaffRow, in snapshot: RegistrySnapshot) throws -> Bool {
        let lookup = keys.lookup(login: row.login)
        guard let known = try snapshot.staff(loginLookup: lookup) else { return true }
        return try open(known).name != row.name || known.roles != row.roles
    }

    /// - Returns: the account that was added or changed; nil when the row told nothing new.
    fileprivate func merge(
        _ row: StaffRow,
        into transaction: RegistryTransaction,
        _ report: inout ImportReport
    ) throws -> StaffMemberID? {
        let lookup = keys.lookup(login: row.login)
        let known = try transaction.snapshot.staff(loginLookup: lookup)
        if let known, try open(known).name == row.name, known.roles == row.roles {
            report.unchanged += 1
            return nil
        }
        let id = known?.id ?? .random()
        let details = StaffDetails(login: StaffLogin.normalised(row.login), name: row.name)
        try transaction.upsert(
            StaffRecord(
                id: id,
                loginLookup: lookup,
                sealedDetails: try keys.seal(details, under: keys.registerKey, in: .staffDetails, row: id.rawValue),
                roles: row.roles,
                status: .active
            )
        )
        if known == nil { report.added += 1 } else { report.changed += 1 }
        return id
    }

    func open(_ record: StaffRecord) throws -> StaffMember {
        let details = try keys.open(
            record.sealedDetails,
            as: StaffDetails.self,
            under: keys.registerKey,
            in: .staffDetails,
            row: record.id.rawValue
        )
        return StaffMember(id: record.id, login: details.login, name: details.name, roles: record.roles)
    }
}
