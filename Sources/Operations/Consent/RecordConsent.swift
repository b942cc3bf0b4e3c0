internal import Vault
internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Records one family's answer (R7–R10), withdrawals included.
public struct RecordConsent: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// An answer as it reached the office.
    public struct Statement: Sendable {
        /// Whose picture it is about.
        public var pupil: PupilReference
        /// What for.
        public var purpose: Purpose
        /// Photo, video or audio.
        public var medium: Medium
        /// What was answered.
        public var answer: ConsentEvent.Answer
        /// The guardian's reference in the school's list; nil when somebody else answered.
        public var guardian: String?
        /// How it reached the school.
        public var method: ConsentEvent.Method
        /// The form or letter it stands on.
        public var evidence: String?
        /// The moment from which a yes no longer counts.
        public var expires: Date?

        /// Puts a statement together.
        public init(
            pupil: PupilReference,
            purpose: Purpose,
            medium: Medium,
            answer: ConsentEvent.Answer,
            guardian: String?,
            method: ConsentEvent.Method,
            evidence: String?,
            expires: Date?
        ) {
            self.pupil = pupil
            self.purpose = purpose
            self.medium = medium
            self.answer = answer
            self.guardian = guardian
            self.method = method
            self.evidence = evidence
            self.expires = expires
        }
    }

    /// Records and logs the answer; it counts from this moment.
    ///
    /// - Returns: the standing that the answers now add up to.
    /// - Throws: `Refusal` when the account may not, or the pupil, guardian or purpose does not exist.
    public func callAsFunction(_ statement: Statement, by staff: ActingStaff) async throws -> Standing {
        try await drive.authorise(staff, to: .recordConsent)
        let evidence = try statement.evidence.map { try Line(optional: $0, called: "evidence", atMost: 200).text }
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let policy = try transaction.snapshot.requiredPolicy()
            guard policy.purposes[statement.purpose] != nil else {
                throw Refusal.notFound("purpose in the policy", statement.purpose.rawValue)
            }
            let pupil = try transaction.snapshot.pupil(statement.pupil, keys: drive.keys).id
            let event = ConsentEvent(
                id: .random(),
                pupil: pupil,
                purpose: statement.purpose,
                medium: statement.medium,
                answer: statement.answer,
                giver: try drive.giver(statement.guardian, of: pupil, in: transaction.snapshot),
                method: statement.method,
                effectiveFrom: now,
                expires: statement.answer.isYes ? statement.expires : nil,
                recordedAt: now,
                recordedBy: staff.member.id
            )
            try transaction.add(try drive.record(event, evidence: evidence, source: nil, in: transaction.snapshot))
            let entry = try drive.entry(
                event.answer == .withdrawn ? .consentWithdrawn : .consentRecorded,
                by: staff.principal,
                on: [pupil.rawValue],
                rules: [.consentEnds],
                facts: [event.id]
            )
            let detailed = try drive.entry(
                entry,
                with: AuditDetail(pupil: pupil, text: try drive.words(of: event, evidence, in: transaction.snapshot)),
                in: transaction.snapshot
            )
            try transaction.addDetail(detailed.detail)
            let events = try transaction.snapshot.consentEvents(
                of: [pupil],
                purpose: statement.purpose,
                medium: statement.medium
            )
            let answers = events[pupil] ?? []
            let moment = answers.presentMoment(by: try drive.decisionTime(in: transaction.snapshot).moment)
            let standing =
                answers
                .standing(of: pupil, for: statement.purpose, statement.medium, at: moment, under: policy)
            let opened = try drive.openTakeDowns(for: .pupils([pupil]), by: staff.principal, in: transaction)
            return Change(result: standing.standing, entries: [detailed.entry] + opened.entries)
        }
    }
}

extension Drive {
    /// Who answered: a guardian of the pupil by the school's reference, or nobody named.
    ///
    /// - Throws: `Refusal` when the pupil has no such guardian.
    fileprivate func giver(
        _ reference: String?,
        of pupil: PupilID,
        in snapshot: RegistrySnapshot
    ) throws -> ConsentEvent.Giver {
        guard let reference else { return .unnamed }
        guard let guardian = try snapshot.guardian(pupil: pupil, referenceLookup: guardianLookup(reference)) else {
            throw Refusal(.notFound, code: "guardian", "This pupil has no guardian with that reference.")
        }
        return .guardian(guardian.id)
    }
}
