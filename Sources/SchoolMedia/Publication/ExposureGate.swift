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
        guard rule.audience == .outside else { return [] }
        let smaller: [Reason] = longEdge < rule.longEdge ? [.smallerPicture(longEdge)] : []
        return (policy.singlePupil == .warn ? singlePupil : []) + smaller
    }

    /// The long edge, in pixels, with which the picture may leave: no recognisable face leaves larger than the policy
    /// says.
    var longEdge: Int {
        guard rule.audience == .outside, let limit = policy.faceOnLongEdge, !recognisable.isEmpty else {
            return rule.longEdge
        }
        return min(limit, rule.longEdge)
    }

    private var recognisable: [PupilTag] { question.subjects.map(\.tag).filter(\.face.isIdentifiable) }

    private var recognisableFaces: [Reason] {
        let isGroup = question.subjects.count >= Self.groupSize
        let refused = recognisable.filter { tag in
            switch policy.exposure {
            case .off: false
            case .notIdentifiable: true
            case .group: !isGroup
            // Where nobody said how close the camera was, a single face counts as a portrait.
            case .headAndShouldersOrGroup: !isGroup && tag.closeness != .headAndShoulders
            }
        }
        return refused.map { .faceRecognisable($0.pupil) }
    }

    private var singlePupil: [Reason] {
        guard question.subjects.count == 1, let only = question.subjects.first else { return [] }
        return [.singlePupil(only.tag.pupil)]
    }
}
