public import Foundation
public import SchoolMedia

/// Whom not to photograph or publish on a trip, for the pupils of that trip alone (R35).
///
/// It may be lost on the way, so it says what to do and never why: a pupil who is protected stands among those whose
/// families said no (R12).
public struct TripPhotoList: Sendable, Equatable {
    /// What to do about a pupil.
    public enum Instruction: Sendable, Equatable {
        case doNotPhotograph
        /// Nothing may be shown outside the school; nor for these purposes inside it.
        case insideOnly(butNotFor: [Purpose])
        case notFor([Purpose])
    }

    /// One pupil about whom there is something to do.
    public struct Line: Sendable, Equatable {
        /// What the pupil is called, forename and surname.
        public let name: String
        /// The class.
        public let schoolClass: String
        /// What to do.
        public let instruction: Instruction
    }

    /// The school's name.
    public let school: String
    /// The school's own reference of the trip.
    public let reference: String
    /// What the trip is called.
    public let title: String
    /// The day for which it is right, as `yyyy-mm-dd`: the trip's, or today when the trip is over.
    public let day: String
    /// When it was drawn up.
    public let printedAt: Date
    /// How many pupils are on the trip.
    public let pupils: Int
    /// In order of what to do, class and name.
    public let lines: [Line]
}

extension TripPhotoList.Instruction {
    /// What a list about some purposes says of a pupil; nil when everything is allowed.
    ///
    /// - Parameters:
    ///   - allowed: the purposes for which the pupil may be shown.
    ///   - rules: the purposes for which the school publishes at all.
    init?(allowed: Set<Purpose>, of rules: [Purpose: PurposeRule]) {
        let refused = rules.keys.filter { !allowed.contains($0) }.sorted()
        guard !refused.isEmpty else { return nil }
        guard !allowed.isEmpty else {
            self = .doNotPhotograph
            return
        }
        let outside = Set(rules.filter { $0.value.audience == .outside }.keys)
        guard !outside.isEmpty, outside.isDisjoint(with: allowed) else {
            self = .notFor(refused)
            return
        }
        self = .insideOnly(butNotFor: refused.filter { !outside.contains($0) })
    }

    /// The words on the list.
    public var sentence: String {
        switch self {
        case .doNotPhotograph: "Do not photograph."
        case .insideOnly(let refused) where refused.isEmpty: "For use inside the school only. Publish nowhere."
        case .insideOnly(let refused):
            "For use inside the school only, but not for \(refused.phrases). Publish nowhere."
        case .notFor(let refused): "Not for \(refused.phrases)."
        }
    }

    /// The strictest first.
    var order: Int {
        switch self {
        case .doNotPhotograph: 0
        case .insideOnly: 1
        case .notFor: 2
        }
    }
}

extension [Purpose] {
    fileprivate var phrases: String { map(\.phrase).joined(separator: "; ") }
}
