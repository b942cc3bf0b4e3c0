internal import Foundation

/// Gate 1: may everybody in the picture be seen there, by law and by the school's rules?
struct LawfulGate {
    /// Subjects in order of pupil, as the tags of a declaration are.
    let question: PublicationQuestion
    let rule: PurposeRule
    let policy: Policy
    let moment: Date

    var reasons: [Reason] {
        purposeReasons + holdReasons + declarationReasons + pupilReasons + permissionReasons
    }

    var purposeReasons: [Reason] {
        rule.use == .switchedOff ? [.purposeSwitchedOff(question.purpose)] : []
    }

    var holdReasons: [Reason] {
        question.hold == .held ? [.held] : []
    }

    /// Who and what is in the picture has to be known before anything else can be (R13, R16, R18).
    private var declarationReasons: [Reason] {
        guard let declaration = question.declaration else { return [.notDeclared] }
        var reasons: [Reason] = []
        if !declaration.isComplete {
            reasons.append(
                .headCountDiffers(tagged: declaration.tags.count, expected: declaration.headCount.pupilsToTag)
            )
        }
        if question.subjects.map(\.tag) != declaration.tags {
            reasons.append(.subjectsDiffer)
        }
        if declaration.copyright == .unknown { reasons.append(.copyrightUnknown) }
        return reasons + placeReasons
    }

    var placeReasons: [Reason] {
        guard let description = question.declaration?.place else { return [] }
        if let place = policy.refusedPlace(in: description) { return [.placeRefused(place)] }
        let places = policy.placesToAuthorise(in: description)
        return places.filter { !question.authorisedPlaces.contains($0) }.map { .placeNotAuthorised($0) }
    }

    var pupilReasons: [Reason] {
        let gate = PupilGate(purpose: question.purpose, rule: rule, policy: policy, moment: moment)
        return question.subjects.compactMap { gate.reason(against: $0) }
    }

    private var permissionReasons: [Reason] {
        guard question.medium != .photo, policy.audioVideo == .priorPermission else { return [] }
        return question.priorPermission == .recorded ? [] : [.noPriorPermission(question.medium)]
    }
}
