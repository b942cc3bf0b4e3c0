/// Gate 1: may everybody in the picture be seen there, by law and by the school's rules?
struct LawfulGate {
    /// Subjects in order of pupil, as the tags of a declaration are.
    let question: PublicationQuestion
    let rule: PurposeRule
    let policy: Policy

    var reasons: [Reason] {
        holdReasons + declarationReasons + pupilReasons + permissionReasons
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
        if let place = declaration.place.flatMap(policy.refusedPlace(in:)) { reasons.append(.placeRefused(place)) }
        return reasons
    }

    var pupilReasons: [Reason] {
        question.subjects.compactMap { subject in
            let pupil = subject.tag.pupil
            if isBarred(subject.protection) { return .protected(pupil) }
            let standing = subject.standing.standing
            return allows(standing) ? nil : .noConsent(pupil, standing, question.purpose)
        }
    }

    private var permissionReasons: [Reason] {
        guard question.medium != .photo, policy.audioVideo == .priorPermission else { return [] }
        return question.priorPermission == .recorded ? [] : [.noPriorPermission(question.medium)]
    }

    /// Nobody overrides a protection (R12); inside the school, "never publish" is not in question.
    private func isBarred(_ protection: Protection) -> Bool {
        switch protection {
        case .none: false
        case .doNotPhotograph: true
        case .neverPublish: rule.audience == .outside
        }
    }

    /// Silence counts as a yes only where the basis is not consent, or the school's policy presumes it (R7).
    private func allows(_ standing: Standing) -> Bool {
        switch standing {
        case .given: true
        case .refused, .disputed, .withdrawn, .objected: false
        case .expired: rule.basis != .consent
        case .neverAsked: rule.basis != .consent || policy.noRecord == .allow
        }
    }
}

extension Policy {
    /// Whether pictures of a place are refused, however it is written and whatever is written around it (R16).
    public func refuses(place: String) -> Bool {
        refusedPlace(in: place) != nil
    }

    /// The refused place that a description mentions, in the policy's words: "boys' Toilets" mentions "toilets".
    func refusedPlace(in description: String) -> String? {
        let place = Self.comparable(description)
        return refusedPlaces.first { place.contains(Self.comparable($0)) }
    }

    /// Letters and digits in plain form, with one space around each word.
    private static func comparable(_ place: String) -> String {
        " " + place.plainForm.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
