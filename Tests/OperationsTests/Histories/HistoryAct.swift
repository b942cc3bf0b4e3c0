import Foundation
import SchoolMedia
import TestSupport

/// One thing that happens at a school, as the people who do it would tell it.
enum HistoryAct: Sendable {
    /// A parent tells the office, which writes it down at once.
    case answer(AdmissionNumber, Purpose, ConsentEvent.Answer, by: ObviousSchool.Giver, end: Date?)
    /// A row of the school's list, which may name any day around this one.
    case listed(AdmissionNumber, Purpose, isYes: Bool, by: ObviousSchool.Giver, day: Date, end: Date?)
    case declare(AssetID, ObviousSchool.Shown)
    case protect(AdmissionNumber, ObviousSchool.Barred)
    case hold(AssetID)
    case release(AssetID)
    case adopt(ObviousPolicy)
    case pass(TimeInterval)
}

/// Draws what happens to two children in two pictures.
struct HistoryDraw: Sendable {
    let pupils: [AdmissionNumber]
    let assets: [AssetID]
    var chance: SplitMix64

    static let purposes: [Purpose] = [.website, .website, .website, .social, .display]
    private static let day: TimeInterval = 86_400

    /// What happens between other things.
    mutating func change(at now: Date) -> HistoryAct {
        switch Int.random(in: 0..<20, using: &chance) {
        case 0..<6: answer(at: now)
        case 6..<10: listed(at: now)
        case 10..<13: declaration(of: chance.one(of: assets))
        case 13: .protect(chance.one(of: pupils), chance.one(of: [.everywhere, .outside]))
        case 14..<16: .hold(chance.one(of: assets))
        case 16..<18: .release(chance.one(of: assets))
        case 18: .adopt(.drawn(&chance))
        default: .pass(6 * Self.day)
        }
    }

    /// What happens while a picture is on its way out and the other is waiting; mostly something that matters.
    mutating func interruption(waiting asset: AssetID, at now: Date) -> HistoryAct {
        switch Int.random(in: 0..<8, using: &chance) {
        case 0..<3: .answer(chance.one(of: pupils), .website, no(), by: chance.one(of: [.mother, .father]), end: nil)
        case 3: declaration(of: asset)
        case 4: .protect(chance.one(of: pupils), .outside)
        case 5: .hold(asset)
        case 6: .adopt(.drawn(&chance))
        default: .pass(6 * Self.day)
        }
    }

    mutating func declaration(of asset: AssetID) -> HistoryAct {
        let inPicture = chance.one(of: [[pupils[0]], [pupils[1]], pupils, pupils, pupils])
        let shown = ObviousSchool.Shown(
            pupils: inPicture,
            facesCanBeRecognised: chance.happens(0.25),
            isHeadAndShoulders: chance.happens(0.5),
            heads: inPicture.count + (chance.happens(0.08) ? 1 : 0),
            place: chance.happens(0.2) ? chance.one(of: ["toilets", "sick bay", "hall"]) : "classroom",
            copyright: chance.happens(0.06) ? .unknown : .school
        )
        return .declare(asset, shown)
    }

    private mutating func answer(at now: Date) -> HistoryAct {
        let isYes = chance.happens(0.75)
        let end = isYes && chance.happens(0.3) ? now + 5 * Self.day : nil
        let giver: ObviousSchool.Giver = chance.one(of: [.mother, .mother, .father])
        return .answer(
            chance.one(of: pupils),
            chance.one(of: Self.purposes),
            isYes ? .given : no(),
            by: giver,
            end: end
        )
    }

    private mutating func listed(at now: Date) -> HistoryAct {
        let today = (now.timeIntervalSince1970 / Self.day).rounded(.down) * Self.day
        let day = Date(timeIntervalSince1970: today + Self.day * Double(Int.random(in: -4...2, using: &chance)))
        let isYes = chance.happens(0.75)
        return .listed(
            chance.one(of: pupils),
            chance.one(of: Self.purposes),
            isYes: isYes,
            by: chance.one(of: [.mother, .father, .child, .child]),
            day: day,
            end: isYes && chance.happens(0.3) ? day + 3 * Self.day : nil
        )
    }

    private mutating func no() -> ConsentEvent.Answer {
        chance.one(of: [.refused, .withdrawn, .objected])
    }
}
