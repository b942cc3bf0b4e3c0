internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Tells the office whom to ask again before a consent ends (R9, R20).
public struct ListEndingConsents: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Why a family is to be asked again.
    public enum Reason: String, Codable, Sendable {
        /// The yes ends on the day that was named.
        case ends
        /// The yes has no earlier end, but is as old as the policy lets one become (`consent_renewal_months`).
        case renewal
    }

    /// The pupils of one class whose consent for one purpose ends.
    public struct Group: Sendable {
        /// One pupil.
        public struct Line: Sendable {
            /// The pupil.
            public let pupil: PupilID
            /// The school's own key.
            public let admissionNumber: AdmissionNumber
            /// What the pupil is called, forename and surname.
            public let name: String
            /// The moment from which the yes no longer counts, or from which the family is to be asked again.
            public let until: Date
            /// Which of the two.
            public let reason: Reason
        }

        /// The class.
        public let schoolClass: String
        /// What the consent is for.
        public let purpose: Purpose
        /// Photo, video or audio.
        public let medium: Medium
        /// The pupils, the earliest end first.
        public let pupils: [Line]
    }

    /// Lists what ends, by class and purpose; reading is logged.
    ///
    /// - Parameters:
    ///   - days: how many days to look ahead, from this moment; 0 to 3660.
    ///   - staff: who asks.
    /// - Returns: groups in order of class and purpose.
    /// - Throws: `Refusal` when the account may not, or the number of days makes no sense.
    public func callAsFunction(within days: Int, by staff: ActingStaff) async throws -> [Group] {
        try await drive.authorise(staff, to: .readConsent)
        guard (0...3_660).contains(days) else {
            throw Refusal(.invalid, code: "days", "Look ahead by 0 to 3660 days.")
        }
        let groups = try await drive.registry.read { [drive] snapshot in
            let ending = try drive.endingConsents(within: days, in: snapshot)
            let records = try snapshot.pupils(in: Set(ending.map(\.pupil)))
            let pupils = try drive.open(records, in: snapshot)
            return Self.groups(ending, Dictionary(uniqueKeysWithValues: pupils.map { ($0.id, $0) }))
        }
        let count = groups.map(\.pupils.count).reduce(0, +)
        try await drive.noteReading(
            drive.entry(.consentEndingRead, by: staff.principal, counts: ["consents": count, "days": days])
        )
        return groups
    }

    /// How many days the policy in force looks ahead.
    ///
    /// - Throws: an error when the registry cannot be read.
    public func usualDays() async throws -> Int {
        try await drive.registry.read { try $0.consentWarningDays() }
    }

    private static func groups(_ ending: [EndingConsent], _ pupils: [PupilID: Pupil]) -> [Group] {
        let grouped = Dictionary(grouping: ending) { [$0.schoolClass, $0.purpose.rawValue, $0.medium.rawValue] }
        return grouped.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, members in
            guard let first = members.first else { return nil }
            let lines = members.sorted { ($0.until, $0.pupil) < ($1.until, $1.pupil) }.compactMap { member in
                pupils[member.pupil].map { pupil in
                    Group.Line(
                        pupil: pupil.id,
                        admissionNumber: pupil.admissionNumber,
                        name: pupil.name.everyday,
                        until: member.until,
                        reason: member.reason
                    )
                }
            }
            return Group(
                schoolClass: first.schoolClass,
                purpose: first.purpose,
                medium: first.medium,
                pupils: lines
            )
        }
    }
}
