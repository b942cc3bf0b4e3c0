import Foundation
import SchoolMedia
import TestSupport
import Testing

/// Gate 3 on a school of 2,000 pupils: what it finds, and what it stops by mistake.
///
/// How the sets were made is told in `OrdinaryCaptions`, `PlantedNames` and `Roster`. The numbers are measured with
/// five pupils in each picture, drawn anew for each text, since a word that is a name of somebody in the picture weighs
/// more.
@Suite("The names of a school of 2,000 pupils")
struct RosterTests {
    /// Every 40th pupil, with all forms.
    private static let planted = stride(from: 0, to: Roster.pupils.count, by: 40).flatMap { turn in
        PlantedNames.all(for: Roster.pupils[turn], turn: turn)
    }

    @Test("are found in every form and every field, whoever is in the picture")
    func everyPlantedName() {
        let missed = Self.planted.filter { Roster.index.matches(in: $0.text, shown: []).isEmpty }

        #expect(missed.map(\.description) == [])
        #expect(Self.planted.count > 2_000)
        #expect(Set(Self.planted.map(\.text.field)) == Set(PublicationText.Field.allCases))
    }

    @Test("are refused and not only asked about, unless they are words or places as well")
    func certainty() {
        let names = Self.planted.filter { planted in
            planted.words.allSatisfy { !RosterNames.alsoWords.contains($0.lowercased()) }
        }
        let asked = names.filter { !Self.isRefused($0, shown: []) }

        #expect(Double(asked.count) < 0.01 * Double(names.count), "\(asked.map(\.description))")
        #expect(names.count > 1_200)
    }

    @Test("are refused also as words when the pupil is in the picture")
    func shownPupil() {
        let asked = Self.planted.filter { !Self.isRefused($0, shown: [$0.pupil]) }

        #expect(Double(asked.count) < 0.02 * Double(Self.planted.count), "\(asked.map(\.description))")
    }

    @Test(
        "stop fewer than 2 % of ordinary captions, and ask a person about fewer than 30 %",
        arguments: [OrdinaryCaptions.development, OrdinaryCaptions.heldOut]
    )
    func ordinaryCaptions(captions: [String]) {
        var chance = SplitMix64(seed: 7)
        var refused: [String] = []
        var asked: [String] = []
        for caption in captions {
            let shown = Set((0..<5).map { _ in chance.one(of: Roster.pupils).id })
            switch Roster.index.strongestMatch(in: caption, shown: shown) {
            case .certain: refused.append(caption)
            case .possible: asked.append(caption)
            case nil: break
            }
        }

        #expect(captions.count > 200)
        #expect(Double(refused.count) < 0.02 * Double(captions.count), "\(refused)")
        #expect(Double(asked.count) < 0.3 * Double(captions.count), "\(asked)")
    }

    private static func isRefused(_ planted: PlantedName, shown: Set<PupilID>) -> Bool {
        Roster.index.matches(in: planted.text, shown: shown).contains { $0.certainty == .certain }
    }
}
