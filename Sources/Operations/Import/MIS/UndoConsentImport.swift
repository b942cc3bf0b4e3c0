internal import AuditTrail
internal import Foundation
internal import Registry
public import SchoolMedia

/// Takes a file of consents back within seven days (R28).
public struct UndoConsentImport: Sendable {
    private let drive: Drive

    /// For how long an import can be undone, in seconds.
    static let lifetime: TimeInterval = 7 * 86_400

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What was undone and what was not.
    public struct Outcome: Sendable {
        /// Why an answer stays.
        public enum Obstacle: String, Sendable {
            /// A copy was taken down on the strength of it.
            case actedOn = "acted_on"
            /// It was a mistake on record already.
            case alreadyVoid = "already_void"
        }

        /// An answer that stays as it is.
        public struct Remainder: Sendable, Equatable {
            /// The line of the file.
            public let line: Int
            /// The pupil's admission number.
            public let pupil: String
            /// What for.
            public let purpose: Purpose
            /// Photo, video or audio.
            public let medium: Medium
            /// Why it stays.
            public let obstacle: Obstacle
        }

        /// How many answers no longer count from now on.
        public let undone: Int
        /// Those that stay.
        public let remaining: [Remainder]
        /// Answers that had ended because the file no longer had them; they do not come back by themselves.
        public let notRestored: Int
    }

    /// Records that every answer of the import was a mistake, and logs it; nothing is removed, and what was decided
    /// before stays as it was decided. A no that somebody has acted on stays. Which numbers are whose is forgotten, and
    /// asked again.
    ///
    /// - Parameters:
    ///   - importID: as the import said.
    ///   - reason: why, 1 to 500 characters; it is kept sealed.
    ///   - staff: who undoes.
    /// - Returns: what was undone and what was not.
    /// - Throws: `Refusal` when the account may not, there is no such import, it was undone, or it is older than seven
    ///   days.
    public func callAsFunction(
        _ importID: String,
        because reason: String,
        by staff: ActingStaff
    ) async throws -> Outcome {
        try await drive.authorise(staff, to: .importConsent)
        let reason = try Line(reason, called: "reason", atMost: 500).text
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let snapshot = transaction.snapshot
            try Self.check(importID, at: now, in: snapshot)
            var undone = 0
            var pupils: Set<PupilID> = []
            var remaining: [Outcome.Remainder] = []
            for record in try snapshot.consentEventRecords(ofImport: importID) {
                if let obstacle = try Self.obstacle(to: record.event, in: snapshot) {
                    remaining.append(try drive.remainder(record, obstacle, in: snapshot))
                    continue
                }
                try transaction.add(
                    ConsentCorrectionRecord(
                        event: record.event.id,
                        correctedAt: now,
                        correctedBy: staff.member.id,
                        cause: .importUndone,
                        importID: importID
                    )
                )
                undone += 1
                pupils.insert(record.event.pupil)
            }
            let sealed = try drive.keys.seal(reason, in: .undoReason, row: importID)
            try transaction.undo(importID, sealedReason: sealed, at: now, by: staff.member.id)
            try transaction.removePupilKeys(ofImport: importID)
            let notRestored = try snapshot.correctionCount(ofImport: importID, cause: .noLongerInSource)
            let entry = try drive.entry(
                .consentImportUndone,
                by: staff.principal,
                on: [importID],
                counts: ["undone": undone, "remaining": remaining.count, "notRestored": notRestored]
            )
            let outcome = Outcome(undone: undone, remaining: remaining, notRestored: notRestored)
            let opened = try drive.openTakeDowns(for: .pupils(pupils), by: staff.principal, in: transaction)
            return Change(result: outcome, entries: [entry] + opened.entries)
        }
    }

    private static func check(_ importID: String, at now: Date, in snapshot: RegistrySnapshot) throws {
        guard let record = try snapshot.consentImport(importID) else {
            throw Refusal.notFound("import", importID)
        }
        guard try !snapshot.undoneConsentImports().contains(importID) else {
            throw Refusal(.conflict, code: "undone", "This import was undone already.")
        }
        guard now < record.importedAt.addingTimeInterval(lifetime) else {
            throw Refusal(
                .conflict,
                code: "too-late",
                "This import is older than seven days. Record each answer that is wrong with “consentry consent record”."
            )
        }
    }

    private static func obstacle(
        to event: ConsentEvent,
        in snapshot: RegistrySnapshot
    ) throws -> Outcome.Obstacle? {
        guard event.voidedAt == nil else { return .alreadyVoid }
        guard !event.answer.isYes else { return nil }
        let isActedOn = try snapshot.wasTakenDown(
            showing: event.pupil,
            purpose: event.purpose,
            since: event.recordedAt
        )
        return isActedOn ? .actedOn : nil
    }
}

extension Drive {
    fileprivate func remainder(
        _ record: ConsentEventRecord,
        _ obstacle: UndoConsentImport.Outcome.Obstacle,
        in snapshot: RegistrySnapshot
    ) throws -> UndoConsentImport.Outcome.Remainder {
        let pupil = try snapshot.pupil(record.event.pupil).map { try details(of: $0, in: snapshot) }
        return UndoConsentImport.Outcome.Remainder(
            line: record.source?.line ?? 0,
            pupil: pupil?.admissionNumber.rawValue ?? record.event.pupil.rawValue,
            purpose: record.event.purpose,
            medium: record.event.medium,
            obstacle: obstacle
        )
    }
}
