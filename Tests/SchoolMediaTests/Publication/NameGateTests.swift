import SchoolMedia
import TestSupport
import Testing

@Suite("The name gate")
struct NameGateTests {
    private static func verdict(_ caption: String) -> Verdict {
        Verdict.decide(.adaAndBen.captioned(caption), under: .strict, at: .noon)
    }

    @Test(
        "stays shut for a name, however it is written",
        arguments: [
            "Ada", "ada", "ADA", "Well done, Ada!", "Ádá", "Ａｄａ", "𝐀𝐝𝐚", "A\u{AD}da", "A\u{200D}da", "A\u{301}da",
            "Ada2026", "photo_ada_1", "(Ada)", "“Ada”", "‘Ada’", "#WellDoneAda", "Ada/Ben",
            "Ada's boat", "Ada’s boat", "ADA'S BOAT", "Ada`s boat", "Ada´s boat", "'Ada's'", "Ada'll win", "Ada’d won",
            "Adas boat", "adas", "A d a", "A.d.a", "A\u{200B}da", "4da", "Аdа", "photoada", "https://x.example/ada-1",
            "%41da",
            "King-Noël", "King Noel", "KING–NOËL", "KingNoel", "kingnoel", "King-Noël's",
        ]
    )
    func adasName(caption: String) {
        #expect(Self.verdict(caption).answer.withoutWords == .refused([.nameBeside(.caption, words: [])]))
    }

    @Test(
        "knows the names in daily use and those in the register, of pupils who are not in the picture as well",
        arguments: [
            "Ben", "Benjamin", "O'Neill", "O’Neill", "o`neill", "ONeill", "O Neill", "O'Neill's", "O′Neill",
            "Chloe", "Chloé’s", "van der Berg", "Van Der Berg", "van-der-Berg", "Vanderberg", "VanderBerg",
            "James' boat", "James’ boat", "James's boat", "Łukowski", "Lukowski", "LUKOWSKI", "Łukowski’s",
        ]
    )
    func othersNames(caption: String) {
        #expect(Self.verdict(caption).answer.withoutWords == .refused([.nameBeside(.caption, words: [])]))
    }

    @Test(
        "opens for words without a name",
        arguments: [
            "", " ", "Our trip to the farm", "A", "O", "B. and A.", "an adamant crowd", "benches", "the van",
            "der Hund", "Adriana", "it's", "’s", "'''", "🐑🐑🐑", "neill", "1234", "A rose in the garden",
            "the green grass", "our green hill",
        ]
    )
    func withoutNames(caption: String) {
        let verdict = Self.verdict(caption)

        #expect(verdict.answer == .permitted)
        #expect(verdict.warnings == [])
    }

    @Test(
        "stays shut for a word that is also a name until a person has said that no pupil is meant",
        arguments: [("Rose petals", "Rose"), ("Roses are not Rose", "Rose"), ("green grass", "green")]
    )
    func ordinaryWords(caption: String, word: String) {
        let unresolved = PublicationQuestion.adaAndBen.captioned(caption)
        let resolved = unresolved.with(
            \.resolved,
            [ResolvedName(field: .caption, text: caption, word: word.uppercased())]
        )
        let verdicts = [unresolved, resolved].map { Verdict.decide($0, under: .strict, at: .noon) }

        #expect(verdicts.map(\.answer) == [.refused([.possibleName(.caption, word: word)]), .permitted])
        #expect(verdicts.map(\.warnings) == [[], [.resolvedName(.caption, word: word)]])
    }

    @Test(
        "stays shut when the answer was about another text, place or word",
        arguments: [
            ResolvedName(field: .caption, text: "Rose petals.", word: "Rose"),
            ResolvedName(field: .title, text: "Rose petals", word: "Rose"),
            ResolvedName(field: .caption, text: "Rose petals", word: "petals"),
        ]
    )
    func otherAnswer(answer: ResolvedName) {
        let question = PublicationQuestion.adaAndBen.captioned("Rose petals").with(\.resolved, [answer])

        #expect(Verdict.decide(question, under: .strict, at: .noon).rules == [.noNames])
    }

    @Test("stays shut for a name whatever anybody has said")
    func certainIsNotResolved() {
        let answer = ResolvedName(field: .caption, text: "Ada", word: "Ada")
        let question = PublicationQuestion.adaAndBen.captioned("Ada").with(\.resolved, [answer])

        #expect(
            Verdict.decide(question, under: .strict, at: .noon).answer.withoutWords
                == .refused([.nameBeside(.caption, words: [])])
        )
    }

    @Test(
        "stays shut for two ordinary words that are the two halves of one pupil's name",
        arguments: [
            "Rose Green", "rose green", "Rose Violet Green", "Rose V. Green", "GREEN, Rose",
            "Rose’s friend, also Green",
        ]
    )
    func bothHalves(caption: String) {
        #expect(Self.verdict(caption).answer.withoutWords == .refused([.nameBeside(.caption, words: [])]))
    }

    @Test("takes halves of two pupils' names for ordinary words")
    func halvesOfTwoPupils() {
        let other = PupilName(legalForename: "Amber", legalSurname: "Hill")
        let names = NameIndex([(PupilID.rose, Pupil.rose.name), (PupilID.ben, other)])

        #expect(names.strongestMatch(in: "rose hill", shown: []) == .possible)
        #expect(names.strongestMatch(in: "amber hill", shown: []) == .certain)
    }

    @Test(
        "stays shut for an ordinary word that is the name of somebody in the picture",
        arguments: ["Rose", "rose and ivy", "green"]
    )
    func shownOwner(caption: String) {
        let question = PublicationQuestion.showing([.with(.rose), .with(.ben)]).captioned(caption)

        #expect(
            Verdict.decide(question, under: .strict, at: .noon).answer.withoutWords
                == .refused([.nameBeside(.caption, words: [])])
        )
    }

    @Test("looks at every field, inside the school as well", arguments: PublicationText.Field.allCases)
    func everyField(field: PublicationText.Field) {
        let question = PublicationQuestion.adaAndBen
            .with(\.purpose, .display)
            .with(\.texts, [PublicationText(field, "Ben"), PublicationText(.caption, "Sheep")])

        #expect(
            Verdict.decide(question, under: .strict, at: .noon).answer.withoutWords
                == .refused([.nameBeside(field, words: [])])
        )
    }

    @Test("does not take an initial for a name")
    func initials() {
        let names = NameIndex([(PupilID.ada, PupilName(legalForename: "A", legalSurname: "Lovelace"))])

        #expect(names.strongestMatch(in: "A day at the farm", shown: [.ada]) == nil)
        #expect(names.strongestMatch(in: "A. Lovelace", shown: [.ada]) == .certain)
    }

    @Test("knows both surnames of a pupil who uses another one", arguments: ["Byron", "Lovelace"])
    func preferredSurname(surname: String) {
        let name = PupilName(legalForename: "Ada", legalSurname: "Byron", preferredSurname: "Lovelace")

        #expect(NameIndex([(PupilID.ada, name)]).strongestMatch(in: surname, shown: []) == .certain)
    }

    @Test("finds nothing without names")
    func noNames() {
        let nameless = NameIndex([(PupilID.ada, PupilName(legalForename: "", legalSurname: "-"))])

        #expect(NameIndex().strongestMatch(in: "Ada and Ben", shown: [.ada]) == nil)
        #expect(nameless.strongestMatch(in: "- a", shown: [.ada]) == nil)
    }
}
