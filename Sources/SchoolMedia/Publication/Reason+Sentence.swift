internal import Foundation

/// Who reads a sentence; what a person may not know is not in it (R12).
public enum Audience: Sendable {
    /// Teachers and assistants: learn that a picture may not leave, and what to do.
    case staff
    /// The website editor.
    case editor
    /// The school office: also learns which family to ask.
    case office
    /// The headteacher or a nominee.
    case approver
    /// The safeguarding lead: also learns which pupil is protected.
    case safeguardingLead
}

extension Reason {
    /// The reason in plain English, about one picture, without a name.
    ///
    /// - Parameter audience: who reads it.
    /// - Returns: one or two sentences that say what stands in the way and what would help.
    public func sentence(for audience: Audience) -> String {
        switch self {
        case .unknownPurpose(let purpose):
            "The school's policy has no purpose “\(purpose.rawValue)”. Choose one of the policy's purposes."
        case .purposeSwitchedOff(let purpose):
            "The school does not publish for “\(purpose.rawValue)”."
        case .held:
            "The picture is held. Ask the safeguarding lead."
        case .notDeclared:
            "Nobody has said yet who is in the picture. Declare it first."
        case .headCountDiffers(let tagged, let expected):
            "The head-count says that \(count(expected, "pupil")) can be recognised, but \(tagged) are tagged. "
                + "Tag everybody, or correct the count."
        case .subjectsDiffer:
            "Who is in the picture was changed a moment ago. Try again."
        case .protected(let pupil):
            switch audience {
            case .staff, .editor, .office, .approver:
                "Somebody in the picture may not be shown. Ask the safeguarding lead."
            case .safeguardingLead: "Pupil \(pupil) is protected and may not be shown."
            }
        case .noConsent(_, let standing, let purpose):
            consentSentence(standing, purpose)
        case .noPriorPermission(let medium):
            "The headteacher has not permitted this \(medium.rawValue) recording to leave the school."
        case .copyrightUnknown:
            "It is not known whose picture it is. Name the owner and file the permission."
        case .placeRefused(let place):
            "Pictures taken in this place (\(place)) are not used."
        case .placeNotAuthorised(let place):
            "Pictures taken in this place (\(place)) need the headteacher's authorisation first, and there is none."
        case .faceRecognisable:
            "A face can be recognised, and the policy does not want that outside the school in a picture like this."
        case .smallerPicture(let longEdge):
            "A face can be recognised, so the file has at most \(longEdge) pixels on its long edge."
        case .clockBehind(let moment):
            "The server's clock is behind the audit trail; decisions use \(moment.formatted(.iso8601)). "
                + "Ask the technician to set the clock."
        case .singlePupil:
            "One pupil alone is to be seen. A group is preferred."
        case .nameBeside(let field, let words):
            nameSentence(field, words, audience)
        case .possibleName(let field, let word):
            "The \(field.phrase) contains “\(word)”, which may be a pupil's name. Say that no pupil is meant, "
                + "or write it without the name."
        case .resolvedName(let field, let word):
            "The \(field.phrase) contains “\(word)”, which may be a pupil's name; somebody has said that no pupil is meant."
        }
    }

    /// Who works with the words learns which one it is; who only adds pictures does not learn whom the school has.
    private func nameSentence(_ field: PublicationText.Field, _ words: [String], _ audience: Audience) -> String {
        switch audience {
        case .staff: "The \(field.phrase) contains a pupil's name. Write it without names."
        case .editor, .office, .approver, .safeguardingLead:
            "The \(field.phrase) contains \(words.quoted), which \(words.count == 1 ? "is" : "are") in pupils' names. "
                + "Write it without names."
        }
    }

    private func consentSentence(_ standing: Standing, _ purpose: Purpose) -> String {
        switch standing {
        case .given, .neverAsked: "A pupil has no \(purpose.rawValue) consent on record. Ask this family."
        case .refused: "Consent for \(purpose.rawValue) was refused for a pupil in the picture."
        case .disputed: "The answers about a pupil in the picture differ for \(purpose.rawValue), and the no wins."
        case .withdrawn: "Consent for \(purpose.rawValue) was withdrawn for a pupil in the picture."
        case .objected: "Somebody objected to \(purpose.rawValue) for a pupil in the picture."
        case .expired: "Consent for \(purpose.rawValue) has expired for a pupil in the picture. Ask this family again."
        }
    }
}

/// "1 pupil", "7 pupils".
private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension [String] {
    /// The first three in quotation marks.
    fileprivate var quoted: String {
        let shown = prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return count > 3 ? "\(shown) and \(count - 3) more" : shown
    }
}
