/// Gate 2: is more of a pupil to be seen than the school wants strangers to see (R15, R36)?
///
/// It asks only of pictures that leave the school.
struct ExposureGate {
    let question: PublicationQuestion
    let rule: PurposeRule
    let policy: Policy

    /// A group begins with this many pupils.
    static let groupSize = 2

    var reasons: [Reason] {
        guard rule.audience == .outside else { return [] }
        return recognisableFaces + (policy.singlePupil == .refuse ? singlePupil : [])
    }

    var warnings: [Reason] {
        guard rule.audience == .outside, policy.singlePupil == .warn else { return [] }
        return singlePupil
    }

    private var recognisableFaces: [Reason] {
        let recognisable = question.subjects.filter { $0.tag.face.isIdentifiable }
        let refused =
            switch policy.exposure {
            case .off: false
            case .notIdentifiable: true
            // How close the camera was is not declared, so a single face counts as a portrait.
            case .group, .headAndShouldersOrGroup: question.subjects.count < Self.groupSize
            }
        return refused ? recognisable.map { .faceRecognisable($0.tag.pupil) } : []
    }

    private var singlePupil: [Reason] {
        guard question.subjects.count == 1, let only = question.subjects.first else { return [] }
        return [.singlePupil(only.tag.pupil)]
    }
}
