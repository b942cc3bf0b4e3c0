import SchoolMedia
import TestSupport

/// A school of 2,000 made-up pupils, drawn by code: frequent names are drawn often, as in life.
enum Roster {
    static let pupils: [(id: PupilID, name: PupilName)] = {
        var chance = SplitMix64(seed: 2_000)
        return (0..<2_000).map { (id: .numbered(10_000 + $0), name: name(using: &chance)) }
    }()

    static let index = NameIndex(pupils)

    private static func name(using chance: inout SplitMix64) -> PupilName {
        let forename = frequent(of: RosterNames.forenames, using: &chance)
        let surname = surname(using: &chance)
        return PupilName(
            legalForename: forename,
            legalSurname: surname,
            preferredForename: chance.happens(0.06) ? frequent(of: RosterNames.forenames, using: &chance) : nil,
            preferredSurname: chance.happens(0.03) ? frequent(of: RosterNames.surnames, using: &chance) : nil,
            formerNames: chance.happens(0.03) ? [self.surname(using: &chance)] : [],
            shortNames: chance.happens(0.02) ? [frequent(of: RosterNames.forenames, using: &chance)] : []
        )
    }

    private static func surname(using chance: inout SplitMix64) -> String {
        let first = frequent(of: RosterNames.surnames, using: &chance)
        guard chance.happens(0.06) else { return first }
        let second = frequent(of: RosterNames.surnames, using: &chance)
        return first + (chance.happens(0.8) ? "-" : " ") + second
    }

    /// Half of the draws fall on the first eighth of the list.
    private static func frequent(of names: [String], using chance: inout SplitMix64) -> String {
        let draw = Double.random(in: 0..<1, using: &chance)
        return names[Int(draw * draw * draw * Double(names.count))]
    }
}
