public import Foundation

/// One reason why a picture may not be published, or should be looked at again.
public enum Reason: Equatable, Sendable {
    /// The policy does not know the purpose.
    case unknownPurpose(Purpose)
    /// The school does not publish for the purpose.
    case purposeSwitchedOff(Purpose)
    /// The picture is held because of an incident.
    case held
    /// Nobody has said who is in the picture.
    case notDeclared
    /// Tags, adults and unidentifiable people do not add up to everybody counted.
    case headCountDiffers(tagged: Int, expected: Int)
    /// What was asked about and who is tagged are not the same people.
    case subjectsDiffer
    /// A pupil who must not be shown at all.
    case protected(PupilID)
    /// Without a current yes.
    case noConsent(PupilID, Standing, Purpose)
    /// A recording that the headteacher has not permitted to leave.
    case noPriorPermission(Medium)
    /// Nobody knows whose picture it is.
    case copyrightUnknown
    /// Taken where pictures are not allowed.
    case placeRefused(String)
    /// Taken where pictures need the headteacher's authorisation, without it.
    case placeNotAuthorised(String)
    /// A recognisable face where none may be seen, or outside a group.
    case faceRecognisable(PupilID)
    /// One pupil alone.
    case singlePupil(PupilID)
    /// A recognisable face leaves with fewer pixels than the purpose allows: this many on the long edge. A warning.
    case smallerPicture(Int)
    /// The server's clock is behind the audit trail, whose last moment counts instead. A warning.
    case clockBehind(Date)
    /// Pupils' names stand beside the picture; the words as they stand there, the surest first.
    case nameBeside(PublicationText.Field, words: [String])
    /// A word that may be a pupil's name stands beside the picture, and nobody has said yet that no pupil is meant.
    case possibleName(PublicationText.Field, word: String)
    /// A word that may be a pupil's name stands beside the picture; somebody said that no pupil is meant.
    case resolvedName(PublicationText.Field, word: String)

    /// The rule that it comes from.
    public var rule: RuleID {
        switch self {
        case .unknownPurpose: .consentRequired
        case .purposeSwitchedOff: .purposes
        case .held: .held
        case .notDeclared, .headCountDiffers, .subjectsDiffer: .declaredComplete
        case .protected: .protectedPupils
        case .noConsent(_, let standing, _): Self.rule(for: standing)
        case .noPriorPermission: .audioVideo
        case .copyrightUnknown: .copyright
        case .placeRefused, .placeNotAuthorised: .places
        case .faceRecognisable, .smallerPicture: .exposure
        case .clockBehind: .checkedAtExport
        case .singlePupil: .contentCheck
        case .nameBeside, .possibleName, .resolvedName: .noNames
        }
    }

    private static func rule(for standing: Standing) -> RuleID {
        switch standing {
        case .neverAsked, .given, .refused: .consentRequired
        case .disputed: .refusalWins
        case .withdrawn, .expired, .objected: .consentEnds
        }
    }

    /// The pupil it is about, if it is about one.
    public var pupil: PupilID? {
        switch self {
        case .protected(let pupil), .noConsent(let pupil, _, _), .faceRecognisable(let pupil), .singlePupil(let pupil):
            pupil
        default: nil
        }
    }
}
