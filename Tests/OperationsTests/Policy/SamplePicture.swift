import Foundation
import SchoolMedia
import TestSupport

/// The pictures of `Samples/policies/verdicts.csv`, in its words.
enum SamplePicture: String, CaseIterable, Sendable {
    case turnedAway = "two pupils turned away on the website"
    case faces = "two faces on the website"
    case alone = "one pupil turned away on the website"
    case headAndShoulders = "one head and shoulders on the website"
    case closeUp = "one close-up on the website"
    case wholePupil = "one whole pupil facing the camera on the website"
    case neverAskedWebsite = "somebody was never asked about the website"
    case neverAskedDisplay = "somebody was never asked about displays"
    case neverAskedLearning = "somebody was never asked about lessons"
    case objected = "somebody objected to displays"
    case withdrew = "somebody withdrew from the website"
    case expiredWebsite = "somebody's yes to the website has expired"
    case expiredDisplay = "somebody's yes to displays has expired"
    case toilets = "washing hands in the toilets"
    case authorisedToilets = "washing hands in the toilets with authorisation"
    case newspaper = "two pupils turned away in the newspaper"
    case social = "two pupils turned away on social media"
    case protectedOutside = "somebody protected on the website"
    case protectedInside = "somebody protected on a display inside"
    case everything = "one face in the toilets of a pupil never asked"

    /// What the gates are asked.
    var question: PublicationQuestion {
        var question = PublicationQuestion.showing(subjects, for: purpose)
        question.declaration = .of(subjects.map(\.tag), place: isInToilets ? "infants' toilets" : "classroom")
        if self == .authorisedToilets { question.authorisedPlaces = ["toilets"] }
        return question
    }

    private var isInToilets: Bool { [.toilets, .authorisedToilets, .everything].contains(self) }

    private var purpose: Purpose {
        switch self {
        case .neverAskedDisplay, .objected, .expiredDisplay, .protectedInside: .display
        case .neverAskedLearning: .learning
        case .newspaper: .press
        case .social: .social
        default: .website
        }
    }

    private var subjects: [PublicationQuestion.Subject] {
        switch self {
        case .faces: [.with(.ada, face: .faceOn), .with(.ben, face: .faceOn)]
        case .alone: [.with(.ada)]
        case .headAndShoulders: [.with(.ada, face: .faceOn, closeness: .headAndShoulders)]
        case .closeUp: [.with(.ada, face: .faceOn)]
        case .wholePupil: [.with(.ada, face: .faceOn, closeness: .wholeBody)]
        case .neverAskedWebsite, .neverAskedDisplay, .neverAskedLearning: [.with(.ada, .neverAsked), .with(.ben)]
        case .objected: [.with(.ada, .objected(since: .nineOClock)), .with(.ben)]
        case .withdrew: [.with(.ada, .withdrawn(since: .nineOClock)), .with(.ben)]
        case .expiredWebsite, .expiredDisplay: [.with(.ada, .expired(since: .nineOClock)), .with(.ben)]
        case .protectedOutside, .protectedInside: [.with(.ada, protection: .neverPublish), .with(.ben)]
        case .everything: [.with(.ada, .neverAsked, face: .faceOn, closeness: .headAndShoulders)]
        default: [.with(.ada), .with(.ben)]
        }
    }
}

extension Verdict {
    /// The verdict in the words of `verdicts.csv`: "yes", or each reason in its order; warnings after a question mark.
    var words: String {
        let reasons = isPermitted ? ["yes"] : reasons.map(\.word)
        return (reasons + warnings.map { "?" + $0.word }).joined(separator: " ")
    }
}

extension Reason {
    fileprivate var word: String {
        switch self {
        case .noConsent(_, let standing, _): standing == .neverAsked ? "unasked" : standing.word
        case .purposeSwitchedOff: "off"
        case .protected: "protected"
        case .placeRefused: "place"
        case .placeNotAuthorised: "unauthorised"
        case .faceRecognisable: "face"
        case .singlePupil: "alone"
        case .smallerPicture: "small"
        default: "\(self)"
        }
    }
}
