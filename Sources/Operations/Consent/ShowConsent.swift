internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Tells where a pupil may be shown at a moment, and because of which answers.
public struct ShowConsent: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// One purpose, whether the pupil may be shown for it, and why.
    public struct Line: Sendable {
        /// One answer.
        public struct Answer: Sendable {
            /// The answer; without its evidence.
            public let event: ConsentEvent
            /// Whether it is among those that count at the moment.
            public let isInForce: Bool
            /// What it says, worded for whoever asked.
            public let sentence: String
        }

        /// What for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// Whether the pupil may be shown.
        public let showing: Showing
        /// The same in words, for whoever asked.
        public let sentence: String
        /// The answers that had been written down by then, in the order of the days that they name.
        public let answers: [Answer]

        /// What the answers add up to.
        public var standing: Standing { showing.standing }
    }

    /// Every purpose of the policy for photographs, and every other medium about which somebody answered; reading is
    /// logged.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - date: the moment, past or to come; nil for now. In the past, what was known and in force then counts.
    ///   - staff: who asks.
    /// - Returns: a line for each, in order of purpose.
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or no policy was in force then.
    public func callAsFunction(
        _ reference: PupilReference,
        at date: Date? = nil,
        by staff: ActingStaff
    ) async throws -> [Line] {
        try await drive.authorise(staff, to: .readConsent)
        let (pupil, lines) = try await drive.registry.read { [drive] snapshot in
            let pupil = try snapshot.pupil(reference, keys: drive.keys)
            let asked = try AskedMoment.asked(date, of: drive, in: snapshot)
            let givers = try ConsentGivers(of: pupil.id, on: drive, in: snapshot)
            let lines = try asked.policy.purposes.keys.sorted().flatMap { purpose in
                try Medium.allCases.compactMap { medium -> Line? in
                    let facts = try snapshot.facts(of: [pupil], for: purpose, medium, asked)
                    guard let facts = facts[pupil.id] else { return nil }
                    let known = facts.answers.filter { $0.recordedAt <= asked.moment(for: facts.answers) }
                    guard medium == .photo || !known.isEmpty else { return nil }
                    let showing = facts.showing(for: purpose, asked)
                    return Line(purpose, medium, showing, known, givers, for: Audience(of: staff))
                }
            }
            return (pupil.id, lines)
        }
        try await drive.noteReading(drive.entry(.consentRead, by: staff.principal, on: [pupil.rawValue]))
        return lines
    }
}

extension ShowConsent.Line {
    fileprivate init(
        _ purpose: Purpose,
        _ medium: Medium,
        _ showing: Showing,
        _ events: [ConsentEvent],
        _ givers: ConsentGivers,
        for audience: Audience
    ) {
        self.purpose = purpose
        self.medium = medium
        self.showing = showing
        sentence = showing.sentence(for: audience)
        let inOrder = events.sorted {
            ($0.effectiveFrom, $0.recordedAt, $0.id) < ($1.effectiveFrom, $1.recordedAt, $1.id)
        }
        answers = inOrder.map { event in
            Answer(
                event: event,
                isInForce: showing.facts.contains(event.id),
                sentence: event.sentence(by: givers.name(of: event.giver, for: audience))
            )
        }
    }
}
