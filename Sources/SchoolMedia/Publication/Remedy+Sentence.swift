extension Remedy {
    /// What to do, in plain English, without a name.
    ///
    /// - Parameters:
    ///   - audience: who reads it; only those who ask families learn which pupil it is about.
    ///   - pupils: how many pupils it is about.
    /// - Returns: one sentence.
    public func sentence(for audience: Audience, pupils: Int) -> String {
        switch self {
        case .askFamily(let pupil, let purpose):
            audience.mayLearnPupils
                ? "Ask the family of pupil \(pupil) about “\(purpose.rawValue)”."
                : "Have the school office ask \(pupils == 1 ? "this family" : "these \(pupils) families") about "
                    + "“\(purpose.rawValue)”."
        case .leavePupilOut(let pupil):
            audience.mayLearnPupils
                ? "Use a picture without pupil \(pupil), or crop or cover the pupil and declare the new picture."
                : "Use a picture without \(pupils == 1 ? "this pupil" : "these \(pupils) pupils"), or crop it or cover "
                    + "\(pupils == 1 ? "the pupil" : "them") and declare the new picture."
        case .leaveToSafeguardingLead(let pupil): Self.protected(pupil, audience)
        case .permitRecording(let medium):
            audience == .approver
                ? "As headteacher, decide whether this \(medium.rawValue) recording may leave."
                : "Ask the headteacher for permission before this \(medium.rawValue) recording leaves."
        case .authorisePlace(let place):
            audience == .approver
                ? "Authorise “\(place)” before such pictures are taken; it does not count for those already here."
                : "Have the headteacher authorise “\(place)” before such pictures are taken; this one stays inside."
        default: plainSentence
        }
    }

    /// What is the same for everybody.
    private var plainSentence: String {
        switch self {
        case .choosePurpose: "Ask for one of the purposes that the policy allows; see “consentry policy explain”."
        case .declare: "Say who is in the picture."
        case .correctCount: "Tag everybody who can be recognised, or correct the head-count."
        case .tryAgain: "Ask again in a moment."
        case .nameOwner: "Find the owner, file the permission, and declare the copyright as permitted."
        case .takeElsewhere: "Use a picture that was taken in another place."
        case .hideFace: "Use a picture in which every pupil is turned away, far off or covered, or cover the face."
        case .declareCloseness:
            "If it shows head and shoulders, not a close-up, declare it: A0101:faceOn/headAndShoulders."
        case .showGroup: "Use a picture of a group."
        case .resolveName(let field):
            "If no pupil is meant by the word in the \(field.phrase), say so: “consentry request resolve-name”."
        case .leaveNameOut(let field): "Write the \(field.phrase) without names."
        default: "Ask the safeguarding lead."
        }
    }

    private static func protected(_ pupil: PupilID?, _ audience: Audience) -> String {
        guard audience == .safeguardingLead else { return "Ask the safeguarding lead." }
        guard let pupil else { return "Release the hold, if the incident is closed." }
        return "Use a picture without pupil \(pupil), or crop or cover the pupil; nobody can override the protection."
    }
}

extension Verdict {
    /// What would make the picture possible, each once, in the order of the reasons.
    ///
    /// - Parameter audience: who reads it; what a person may not know is not in it (R12).
    /// - Returns: no sentence when the picture is permitted.
    public func help(for audience: Audience) -> [String] {
        remedies.reduce(into: []) { sentences, remedy in
            let sentence = remedy.sentence(for: audience, pupils: remedies.filter(remedy.isLike).count)
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
    }
}

extension Remedy {
    /// Whether two remedies are the same for different pupils.
    fileprivate func isLike(_ other: Remedy) -> Bool {
        switch (self, other) {
        case (.askFamily, .askFamily), (.leavePupilOut, .leavePupilOut): true
        default: self == other
        }
    }
}

extension Audience {
    /// The office and the safeguarding lead ask families, and need to know which.
    fileprivate var mayLearnPupils: Bool { self == .office || self == .safeguardingLead }
}
