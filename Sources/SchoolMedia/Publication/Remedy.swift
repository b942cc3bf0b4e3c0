/// Something that would make a refused picture possible.
public enum Remedy: Hashable, Sendable {
    /// The family has not answered, or not lately.
    case askFamily(PupilID, Purpose)
    /// The family said no, so the picture has to do without the pupil.
    case leavePupilOut(PupilID)
    /// Nobody but the safeguarding lead may know more.
    case leaveToSafeguardingLead(PupilID?)
    case choosePurpose
    case declare
    case correctCount
    case tryAgain
    case permitRecording(Medium)
    case nameOwner
    case takeElsewhere
    case authorisePlace(String)
    /// A face less recognisable, or none.
    case hideFace
    /// Somebody has to say how close the camera was.
    case declareCloseness
    case showGroup
    case leaveNameOut(PublicationText.Field)
    /// Somebody has to say that no pupil is meant by a word.
    case resolveName(PublicationText.Field)
}

extension Reason {
    /// What would help against this reason, the least effort first.
    ///
    /// Nothing helps against a protection; what is said about it is the same for everybody but the safeguarding lead.
    func remedies(under policy: Policy) -> [Remedy] {
        switch self {
        case .unknownPurpose, .purposeSwitchedOff: [.choosePurpose]
        case .held: [.leaveToSafeguardingLead(nil)]
        case .notDeclared: [.declare]
        case .headCountDiffers: [.correctCount]
        case .subjectsDiffer: [.tryAgain]
        case .protected(let pupil): [.leaveToSafeguardingLead(pupil)]
        case .noConsent(let pupil, let standing, let purpose):
            standing.isNo ? [.leavePupilOut(pupil)] : [.askFamily(pupil, purpose), .leavePupilOut(pupil)]
        case .noPriorPermission(let medium): [.permitRecording(medium)]
        case .copyrightUnknown: [.nameOwner]
        case .placeRefused: [.takeElsewhere]
        case .placeNotAuthorised(let place): [.authorisePlace(place)]
        case .faceRecognisable: Self.remediesAgainstFace(under: policy.exposure)
        case .singlePupil: [.showGroup]
        case .nameBeside(let field, _): [.leaveNameOut(field)]
        case .possibleName(let field, _): [.resolveName(field), .leaveNameOut(field)]
        case .resolvedName, .smallerPicture, .clockBehind: []
        }
    }

    private static func remediesAgainstFace(under exposure: Policy.Exposure) -> [Remedy] {
        switch exposure {
        case .off, .notIdentifiable: [.hideFace]
        case .group: [.showGroup, .hideFace]
        case .headAndShouldersOrGroup: [.declareCloseness, .showGroup, .hideFace]
        }
    }
}
