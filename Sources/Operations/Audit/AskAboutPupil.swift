internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Answers where a pupil could be seen at this moment, and on what the school relied (R22).
public struct AskAboutPupil: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Every place at which the pupil can be seen and every file that went out and may be anywhere; reading is logged.
    ///
    /// - Parameters:
    ///   - reference: the pupil; one whose record was erased is found by identifier.
    ///   - staff: who asks.
    /// - Returns: what is out, with the answers that its exports relied on.
    /// - Throws: `Refusal` when the account may not, or there is no such pupil.
    public func callAsFunction(_ reference: PupilReference, by staff: ActingStaff) async throws -> PupilAccount {
        try await drive.authorise(staff, to: .readAudit)
        let account = try await drive.registry.read { [drive] snapshot in
            try Account(drive: drive, snapshot: snapshot)(snapshot.pupil(reference, keys: drive.keys))
        }
        try await drive.noteReading(
            drive.entry(
                .auditRead,
                by: staff.principal,
                on: [account.pupil.rawValue],
                counts: ["places": account.places.count]
            )
        )
        return account
    }
}

/// Draws an account up, on the registry as it is in one transaction.
private struct Account {
    let drive: Drive
    let snapshot: RegistrySnapshot

    func callAsFunction(_ pupil: PupilRecord) throws -> PupilAccount {
        let now = drive.time.now()
        let files = try snapshot.filesOut(of: snapshot.assets(showing: Set([pupil.id])))
        let out = files.filter { $0.copies.isEmpty || !$0.liveCopies.isEmpty }.sorted { $0.exportedAt < $1.exportedAt }
        let grounds = try grounds(of: out)
        let tasks = try snapshot.takeDowns(of: Set(files.map(\.file)))
        let isSettled = Set(tasks.filter { $0.copy == nil && $0.closing != nil }.map(\.file))
        let logins = try TakeDownReading(drive: drive, snapshot: snapshot, now: now).logins()
        let answers = Dictionary(
            try snapshot.consentEvents(of: pupil.id).map { ($0.id, $0) }
        ) { first, _ in first }
        let givers = try ConsentGivers(of: pupil.id, on: drive, in: snapshot)
        let places = try out.flatMap { file -> [PupilAccount.Place] in
            let copies: [CopyRecord?] = file.copies.isEmpty ? [nil] : file.liveCopies.map(Optional.some)
            guard !file.copies.isEmpty || !isSettled.contains(file.file),
                let record = try snapshot.exportedFile(file.file)
            else { return [] }
            let facts = record.facts.compactMap { answers[$0] }.map { fact($0, givers) }
            return try copies.map { copy in
                try place(file, record, copy, facts, grounds[file.file] ?? [], tasks, logins, at: now)
            }
        }
        return PupilAccount(
            pupil: pupil.id,
            name: try name(of: pupil),
            at: now,
            places: places,
            takenDown: files.flatMap(\.copies).count { $0.takenDownAt != nil }
        )
    }

    private func grounds(of files: [FileOutRecord]) throws -> [ExportedFileID: [TakeDown.Ground]] {
        guard let record = try snapshot.policyInForce() else { return [:] }
        let moment = try drive.decisionTime(in: snapshot).moment
        return try PresentGrounds(drive: drive, snapshot: snapshot, policy: Policy(record), moment: moment)
            .grounds(of: files)
    }

    private func name(of pupil: PupilRecord) throws -> String? {
        guard try snapshot.erasure(of: pupil.id)?.confirmed == nil else { return nil }
        return try drive.details(of: pupil, in: snapshot).name.everyday
    }

    private func fact(_ event: ConsentEvent, _ givers: ConsentGivers) -> PupilAccount.Fact {
        PupilAccount.Fact(
            id: event.id,
            answer: event.answer,
            giver: givers.name(of: event.giver, for: .safeguardingLead),
            effectiveFrom: event.effectiveFrom,
            recordedAt: event.recordedAt
        )
    }

    private func place(
        _ file: FileOutRecord,
        _ record: ExportedFileRecord,
        _ copy: CopyRecord?,
        _ facts: [PupilAccount.Fact],
        _ grounds: [TakeDown.Ground],
        _ tasks: [TakeDownRecord],
        _ logins: [StaffMemberID: String],
        at moment: Date
    ) throws -> PupilAccount.Place {
        let ended: [TakeDown.Cause] = copy.map { $0.hasEnded(by: moment) } ?? false ? [.ended] : []
        return PupilAccount.Place(
            file: file.name,
            asset: file.asset,
            purpose: file.purpose,
            medium: file.medium,
            exportedAt: file.exportedAt,
            exportedBy: logins[file.exportedBy] ?? file.exportedBy.rawValue,
            copy: copy?.id,
            place: try copy.map { try drive.place(of: $0) },
            since: copy?.from,
            recordedBy: copy.map { logins[$0.recordedBy] ?? $0.recordedBy.rawValue },
            policy: record.policyHash,
            facts: facts,
            grounds: grounds.map(\.cause) + ended,
            takeDowns: tasks.filter { $0.file == file.file && $0.copy == copy?.id && $0.closing == nil }.map(\.id)
                .sorted()
        )
    }
}
