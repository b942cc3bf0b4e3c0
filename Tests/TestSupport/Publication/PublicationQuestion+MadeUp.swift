public import Foundation
public import SchoolMedia

extension PublicationQuestion {
    /// The website asks for a photograph of these pupils: declared completely, not held, without words.
    ///
    /// - Parameters:
    ///   - subjects: the pupils in the picture.
    ///   - purpose: what it is wanted for.
    /// - Returns: a question in which only the pupils themselves can stand in the way.
    public static func showing(_ subjects: [Subject], for purpose: Purpose = .website) -> PublicationQuestion {
        PublicationQuestion(
            purpose: purpose,
            medium: .photo,
            declaration: .of(subjects.map(\.tag)),
            subjects: subjects,
            hold: .none,
            priorPermission: .missing,
            texts: [],
            names: .everybody
        )
    }

    /// Ada and Ben in the classroom, both with consent: permitted under `Policy.strict`.
    public static let adaAndBen = showing([.with(.ada), .with(.ben)])

    /// The same question with one fact changed.
    public func with<Fact>(_ fact: WritableKeyPath<PublicationQuestion, Fact>, _ value: Fact) -> PublicationQuestion {
        var copy = self
        copy[keyPath: fact] = value
        return copy
    }

    /// The same question with a caption.
    public func captioned(_ text: String) -> PublicationQuestion {
        with(\.texts, [PublicationText(.caption, text)])
    }
}

extension PublicationQuestion.Subject {
    /// A pupil in the picture; with consent, turned away and without protection unless the test says otherwise.
    public static func with(
        _ pupil: PupilID,
        _ standing: Standing = .given(until: nil),
        face: FaceVisibility = .turnedAway,
        closeness: Closeness? = nil,
        protection: Protection = .none,
        facts: [ConsentEventID] = []
    ) -> Self {
        Self(
            tag: PupilTag(pupil: pupil, face: face, closeness: closeness),
            standing: StandingWithFacts(standing: standing, facts: facts),
            protection: protection
        )
    }

    /// A pupil in the picture, with what the answers add up to at a moment.
    public static func with(
        _ pupil: PupilID,
        answers: [ConsentEvent],
        at moment: Date,
        face: FaceVisibility = .turnedAway,
        protection: Protection = .none
    ) -> Self {
        Self(
            tag: PupilTag(pupil: pupil, face: face),
            standing: answers.standing(at: moment),
            protection: protection
        )
    }
}
