internal import Foundation

extension Showing {
    /// Whether the pupil may be shown and why, in plain English, without a name.
    ///
    /// - Parameter audience: who reads it; only the safeguarding lead learns that a pupil is protected (R12).
    /// - Returns: one to three sentences.
    public func sentence(for audience: Audience) -> String {
        switch reason {
        case nil: "May be shown\(permission)"
        case .protected:
            switch audience {
            case .staff, .editor, .office, .approver: "May not be shown. Ask the safeguarding lead."
            case .safeguardingLead: "May not be shown: the pupil is protected, whatever the answers say."
            }
        case .purposeSwitchedOff: "May not be shown: the school does not publish for it."
        case .unknownPurpose: "May not be shown: the policy does not know the purpose."
        default: "May not be shown\(refusal)"
        }
    }

    private var permission: String {
        switch (basis, standing) {
        case (.publicTask, _): ": no objection is recorded. It rests on the school's public task, not on consent."
        case (.legitimateInterest, _):
            ": no objection is recorded. It rests on the school's legitimate interest, not on consent."
        case (_, .given(let until?)): ": consent is given until \(until.formatted(.iso8601.year().month().day()))."
        case (_, .given): ": consent is given until somebody withdraws it."
        default: ": nobody has answered, and every family was told that silence counts as a yes."
        }
    }

    private var refusal: String {
        switch standing {
        case .refused: ": consent was refused."
        case .disputed: ": people who answer for the pupil differ, and the no wins."
        case .withdrawn(let since): ": consent was withdrawn on \(since.formatted(.iso8601.year().month().day()))."
        case .objected(let since): ": somebody objected on \(since.formatted(.iso8601.year().month().day()))."
        case .expired(let since): ": consent ended on \(since.formatted(.iso8601.year().month().day())). Ask again."
        case .neverAsked, .given: ": nobody who has to say yes has answered. Silence means no."
        }
    }
}
