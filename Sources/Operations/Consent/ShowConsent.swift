internal import Vault
internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Tells where a pupil may be shown at this moment.
public struct ShowConsent: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// One purpose and what the answers add up to.
    public struct Line: Sendable {
        /// What for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// What the answers add up to.
        public let standing: Standing
    }

    /// Every purpose of the policy for photographs, and every other medium about which somebody answered; reading is
    /// logged.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such pupil.
    public func callAsFunction(_ reference: PupilReference, by staff: ActingStaff) async throws -> [Line] {
        try await drive.authorise(staff, to: .readConsent)
        let (pupil, lines) = try await drive.registry.read { [drive] snapshot in
            let pupil = try snapshot.pupil(reference, keys: drive.keys).id
            let basis = try drive.basis(in: snapshot)
            let purposes = basis.policy.purposes.keys.sorted()
            let events = try snapshot.consentEvents(of: pupil)
            let lines = purposes.flatMap { purpose in
                Medium.allCases.compactMap { medium -> Line? in
                    let moment = events.filter { $0.purpose == purpose && $0.medium == medium }
                        .presentMoment(by: basis.time.moment)
                    let standing = events.standing(of: pupil, for: purpose, medium, at: moment, under: basis.policy)
                        .standing
                    guard medium == .photo || standing != .neverAsked else { return nil }
                    return Line(purpose: purpose, medium: medium, standing: standing)
                }
            }
            return (pupil, lines)
        }
        try await drive.noteReading(drive.entry(.consentRead, by: staff.principal, on: [pupil.rawValue]))
        return lines
    }
}
