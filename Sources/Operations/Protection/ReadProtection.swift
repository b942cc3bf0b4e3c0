internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Tells the safeguarding lead, and nobody else, whether and why a pupil is protected (R12).
public struct ReadProtection: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// A pupil's protection and how it came to be.
    public struct Answer: Equatable, Sendable {
        /// One change.
        public struct Change: Equatable, Sendable {
            /// The identifier by which the trail tells of it.
            public let id: ProtectionChangeID
            /// What held until then.
            public let earlier: Protection
            /// What holds from then on.
            public let later: Protection
            /// Why; nil when nobody said so, as in a list of pupils.
            public let reason: String?
            /// When.
            public let at: Date
            /// The name of who changed it.
            public let by: String
        }

        /// What holds now.
        public let protection: Protection
        /// The oldest first; a protection from before there was a history has none.
        public let changes: [Change]
    }

    /// Reads it; that somebody did is logged (R32).
    ///
    /// - Throws: `Refusal` when the account may not, whichever pupil it asks about; or there is no such pupil.
    public func callAsFunction(_ reference: PupilReference, by staff: ActingStaff) async throws -> Answer {
        try await drive.authorise(staff, to: .readProtection)
        let answer = try await drive.registry.read { [drive] snapshot in
            let pupil = try snapshot.pupil(reference, keys: drive.keys)
            let changes = try snapshot.protectionChanges(of: [pupil.id])[pupil.id] ?? []
            return Answer(
                protection: pupil.protection,
                changes: try changes.map { change in
                    Answer.Change(
                        id: change.id,
                        earlier: change.earlier,
                        later: change.later,
                        reason: try drive.reason(for: change, in: snapshot),
                        at: change.changedAt,
                        by: try snapshot.staffMember(change.changedBy).map { try drive.open($0).name } ?? "?"
                    )
                }
            )
        }
        let entry = try drive.entry(
            .pupilProtectionRead,
            by: staff.principal,
            on: answer.changes.suffix(20).map(\.id.rawValue),
            rules: [.protectedPupils]
        )
        try await drive.note(entry)
        return answer
    }
}
