public import Foundation
public import SchoolMedia

/// Who may be shown for one purpose at one moment: counts, and every pupil that was asked about.
public struct WhoMayBeShown: Sendable {
    /// Which pupils are asked about.
    public enum Scope: Equatable, Sendable {
        case school
        case schoolClass(String)
        /// The pupils on the list of a trip or lesson, by the school's own reference.
        case event(String)
    }

    /// One pupil.
    public struct Line: Sendable, Equatable {
        /// The pupil.
        public let pupil: PupilID
        /// The school's own key.
        public let admissionNumber: AdmissionNumber
        /// What the pupil is called, forename and surname.
        public let name: String
        /// The class.
        public let schoolClass: String
        /// Whether the pupil may be shown.
        public let isAllowed: Bool
        /// The moment from which a yes no longer counts.
        public let until: Date?
        /// Since when the answers have been against it, where they say so.
        public let since: Date?
        /// Why, for the safeguarding lead alone: for everybody else a list in which reasons are missing for some would
        /// tell who is protected (R12).
        public let reason: String?
    }

    /// Whom it is about.
    public let scope: Scope
    /// What for.
    public let purpose: Purpose
    /// Photo, video or audio.
    public let medium: Medium
    /// The moment it speaks about.
    public let moment: Date
    /// On which lawful basis.
    public let basis: PurposeRule.Basis
    /// In order of class and name.
    public let lines: [Line]

    /// How many may be shown.
    public var allowed: Int { lines.filter(\.isAllowed).count }
    /// How many may not.
    public var refused: Int { lines.count - allowed }
}
