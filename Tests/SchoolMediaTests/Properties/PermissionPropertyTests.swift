import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("Whatever was recorded, by whom, when and in which order")
struct PermissionPropertyTests {
    /// A drawn picture and the verdict on it.
    private struct Judged {
        let picture: RandomPicture
        let verdict: Verdict

        init(_ picture: RandomPicture) {
            self.picture = picture
            verdict = picture.verdict
        }
    }

    private static let underConsent = cases(20_000, seed: 1, drawnBy: RandomPicture.underConsent).map(Judged.init)
    private static let underAnyPolicy = cases(20_000, seed: 2, drawnBy: RandomPicture.underAnyPolicy).map(Judged.init)

    @Test("nothing is permitted without a current yes for everybody, read from the raw records")
    func everybodyHasSaidYes() {
        let counterexample = Self.underConsent.first { judged in
            judged.verdict.isPermitted
                && !judged.picture.shown.allSatisfy { $0.protection == .none && judged.picture.model(of: $0).permits }
        }

        #expect(counterexample == nil)
    }

    @Test("consent refuses exactly those pupils about whom the raw records have no current yes")
    func nobodyElseIsRefused() {
        let counterexample = Self.underConsent.first { judged in
            let refused = judged.verdict.reasons.filter(\.isAboutConsent).compactMap(\.pupil)
            let silent = judged.picture.shown.filter { !judged.picture.model(of: $0).permits }
            return refused != silent.filter { $0.protection == .none }.map(\.pupil).sorted()
        }

        #expect(counterexample == nil)
    }

    @Test("a standing no or a protection refuses under every policy")
    func noUnderEveryPolicy() {
        let counterexample = Self.underAnyPolicy.first { judged in
            judged.verdict.isPermitted
                && judged.picture.shown.contains { $0.protection != .none || judged.picture.model(of: $0).hasNo }
        }

        #expect(counterexample == nil)
    }

    @Test("the verdict names exactly the answers in force")
    func facts() {
        let counterexample = Self.underAnyPolicy.first { judged in
            let inForce = judged.picture.shown.flatMap { judged.picture.model(of: $0).inForce }
            return judged.verdict.facts != inForce.sorted()
        }

        #expect(counterexample == nil)
    }

    @Test("the order of records and of pupils makes no difference to the whole verdict")
    func order() {
        var chance = SplitMix64(seed: 3)

        let counterexample = Self.underAnyPolicy.first { judged in
            judged.picture.shuffled(using: &chance).verdict != judged.verdict
        }

        #expect(counterexample == nil)
    }

    @Test("the drawn cases reach both answers often enough to mean something")
    func reach() {
        let permitted = Self.underConsent.count { $0.verdict.isPermitted }

        #expect((Self.underConsent.count / 20...Self.underConsent.count / 2).contains(permitted))
    }
}

extension RandomPicture {
    fileprivate func model(of shown: Shown) -> ObviousModel {
        ObviousModel(events: shown.events, moment: moment)
    }
}

extension Reason {
    fileprivate var isAboutConsent: Bool {
        guard case .noConsent = self else { return false }
        return true
    }
}
