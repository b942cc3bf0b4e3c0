import Foundation
import SchoolMedia
import TestSupport

/// A drawn picture with everything that was ever recorded about the pupils in it, and the moment of the question.
///
/// Moments are hours of one day, so that equal moments, boundaries and records from the future are frequent.
struct RandomPicture {
    struct Shown {
        let pupil: PupilID
        var events: [ConsentEvent]
        var protection: Protection
        let face: FaceVisibility
    }

    var shown: [Shown]
    var policy: Policy
    var purpose: Purpose
    let moment: Date
    var texts: [PublicationText] = []

    /// Consent is the basis and silence is a no; whatever else the school has chosen.
    static func underConsent(using chance: inout SplitMix64) -> RandomPicture {
        RandomPicture(policy: chance.one(of: RandomRecords.policiesOfConsent), purpose: .website, using: &chance)
    }

    /// Any lawful basis, any meaning of silence.
    static func underAnyPolicy(using chance: inout SplitMix64) -> RandomPicture {
        RandomPicture(policy: chance.one(of: RandomRecords.policies), purpose: .website, using: &chance)
    }

    private init(policy: Policy, purpose: Purpose, using chance: inout SplitMix64) {
        let pupils = Array(Pupil.everybody.map(\.id).shuffled(using: &chance).prefix(chance.one(of: [1, 1, 2, 3])))
        shown = pupils.map { pupil in
            let events = RandomRecords.events[pupil, default: []]
            return Shown(
                pupil: pupil,
                events: chance.many(0...4) { $0.one(of: events) },
                protection: chance.happens(0.9) ? .none : chance.one(of: Protection.allCases),
                face: chance.one(of: FaceVisibility.allCases)
            )
        }
        self.policy = policy
        self.purpose = purpose
        moment = RandomRecords.moment(using: &chance)
    }

    var question: PublicationQuestion {
        PublicationQuestion.showing(
            shown.map { .with($0.pupil, answers: $0.events, at: moment, face: $0.face, protection: $0.protection) },
            for: purpose
        )
        .with(\.texts, texts)
    }

    var verdict: Verdict { Verdict.decide(question, under: policy, at: moment) }

    /// The same picture with everything in another order.
    func shuffled(using chance: inout SplitMix64) -> RandomPicture {
        var copy = self
        copy.shown.shuffle(using: &chance)
        copy.shown = copy.shown.map { shown in
            var shown = shown
            shown.events.shuffle(using: &chance)
            return shown
        }
        return copy
    }

    /// Adds a no of anybody about one of the pupils, recorded and effective at any time.
    mutating func addNo(using chance: inout SplitMix64) {
        let place = Int.random(in: shown.indices, using: &chance)
        shown[place].events.append(chance.one(of: RandomRecords.noes(about: shown[place].pupil)))
    }

    /// Adds a no of anybody about one of the pupils, naming a day not before the one on which it is recorded.
    mutating func addNo(recorded: Date, using chance: inout SplitMix64) {
        let place = Int.random(in: shown.indices, using: &chance)
        let noes = RandomRecords.noes(about: shown[place].pupil, recorded: recorded)
        shown[place].events.append(chance.one(of: noes))
    }
}
