import Foundation
import SchoolMedia
import TestSupport

/// What pictures are drawn from; drawn once, because an identifier takes longer to draw than a verdict.
enum RandomRecords {
    /// For each pupil, answers of anybody, written down and effective at any hour.
    static let events: [PupilID: [ConsentEvent]] = {
        var chance = SplitMix64(seed: 0)
        let events = Pupil.everybody.map { pupil in
            (pupil.id, chance.many(1_500...1_500) { event(of: pupil.id, using: &$0) })
        }
        return Dictionary(uniqueKeysWithValues: events)
    }()

    /// Consent is the basis and silence is a no; whatever else a school may choose.
    static let policiesOfConsent = ([.off, .off] + Policy.Exposure.allCases).flatMap { exposure in
        Policy.Severity.allCases.map { severity in
            Policy.sample.with(\.exposure, exposure).with(\.singlePupil, severity)
        }
    }

    /// Any lawful basis, any meaning of silence.
    static let policies = policiesOfConsent.flatMap { policy in
        Policy.NoRecord.allCases.flatMap { noRecord in
            PurposeRule.Basis.allCases.map { basis in
                policy.with(\.noRecord, noRecord).basing(.website, on: basis)
            }
        }
    }

    private static let noes = events.mapValues { $0.filter { !$0.answer.isYes } }

    private static let noesByRecording = noes.mapValues { noes in
        Dictionary(grouping: noes.filter { $0.effectiveFrom >= $0.recordedAt }, by: \.recordedAt)
    }

    static func noes(about pupil: PupilID) -> [ConsentEvent] {
        noes[pupil, default: []]
    }

    /// Those that name a day not before the one on which they were written down.
    static func noes(about pupil: PupilID, recorded: Date) -> [ConsentEvent] {
        noesByRecording[pupil]?[recorded] ?? []
    }

    /// One hour of the day.
    static func moment(using chance: inout SplitMix64) -> Date {
        .nineOClock + TimeInterval(Int.random(in: 0...8, using: &chance) * 3_600)
    }

    private static func event(of pupil: PupilID, using chance: inout SplitMix64) -> ConsentEvent {
        .made(
            chance.happens(0.6) ? .given : chance.one(of: ConsentEvent.Answer.allCases),
            .website,
            pupil,
            chance.one(of: [.adasMother, .adasMother, .adasFather, .pupil, .localAuthority, .unnamed]),
            at: moment(using: &chance),
            recorded: moment(using: &chance),
            until: chance.happens(0.4) ? moment(using: &chance) : nil
        )
    }
}
