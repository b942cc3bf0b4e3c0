import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("A name among other words")
struct NameInContextTests {
    private static let thomas: PupilID = .numbered(21)
    private static let index = NameIndex([
        (
            thomas,
            PupilName(legalForename: "Thomas", legalSurname: "Preston", formerNames: ["Kowalski"], shortNames: ["Tibs"])
        ),
        (.numbered(22), PupilName(legalForename: "Oliver", legalSurname: "Green")),
        (.numbered(23), PupilName(legalForename: "Charles", legalSurname: "Day")),
        (.numbered(24), PupilName(legalForename: "Rose", legalSurname: "Walker-Harris")),
        (.numbered(25), PupilName(legalForename: "Noah", legalSurname: "Newton")),
    ])

    @Test(
        "is a pupil's in whatever guise",
        arguments: [
            "Tom", "Tommy's boat", "Tibs", "Kowalski", "T. Preston", "R. Walker", "R Harris", "Rose W.", "Oliver G.",
            "O. Green",
            "GREEN OLIVER", "Oliver and the dragon", "Oliver likes sheep.", "Thomas wins", "Thomas,Preston",
            "Mrs Rose Walker",
            "King Thomas", "Captain Oliver", "T0m", "7homas", "Thоmas", "T.h.o.m.a.s", "T-h-o-m-a-s", "T h o m a s",
            "Tho-mas",
            "Tho\nmas", "thomaspreston", "prestonthomas2", "#ThomasPreston", "%54homas", "%2554homas", "Thomas' boat",
            "Thomass boat", "Olivers boat", "img_thomas_2", "photothomas", "Thomas\u{2028}Preston", "Harris",
        ]
    )
    func certain(text: String) {
        #expect(Self.index.strongestMatch(in: text, shown: []) == .certain)
    }

    @Test(
        "has to be looked at by a person where it is hardly a pupil's",
        arguments: [
            "Mrs Thomas read to us.", "Mr. Preston with a saw", "Mr and Mrs Harris", "Miss Sarah Preston",
            "Dr T. Green", "St Thomas",
            "A letter from King Charles", "We learnt about Oliver Cromwell.", "We read poems by Zadie Preston.",
            "Noah's Ark",
            "A walk in Preston", "To Thomas Park with Year 2", "Newton class", "Rose petals", "Well done rose", "Ro-se",
            "Charles III",
        ]
    )
    func possible(text: String) {
        #expect(Self.index.strongestMatch(in: text, shown: []) == .possible)
    }

    @Test(
        "is none where only a word can stand",
        arguments: [
            "The rose garden", "A day at the farm", "Our green hill", "World Book Day", "Pyjama day", "5 green bottles",
            "The green team", "as a class", "in a day",
        ]
    )
    func none(text: String) {
        #expect(Self.index.strongestMatch(in: text, shown: []) == nil)
    }

    @Test(
        "is a pupil's behind a title and in somebody's full name when that pupil is in the picture",
        arguments: ["Mrs Thomas read to us.", "We learnt about Thomas Cranmer."]
    )
    func shownPupil(text: String) {
        #expect(Self.index.strongestMatch(in: text, shown: []) == .possible)
        #expect(Self.index.strongestMatch(in: text, shown: [Self.thomas]) == .certain)
    }

    @Test(
        "is found in file names and addresses as people type them",
        arguments: [
            "thomas-preston-2026.jpg", "tpreston.jpg", "prestont.png", "ThomasPreston.JPG", "thomas_p.jpg",
            "thomasp.jpg",
            "https://school.example/news/2026/thomas%2Dpreston?size=large", "https://school.example/t-h-o-m-a-s",
        ]
    )
    func addresses(text: String) {
        let fields: [PublicationText.Field] = [.fileName, .address]

        let found = fields.map { Self.index.matches(in: PublicationText($0, text), shown: []).map(\.certainty).max() }

        #expect(found == [.certain, .certain])
    }

    @Test("is shown as it stands in the text, once, the surest first")
    func words() {
        let matches = Self.index.matches(in: PublicationText(.caption, "Rose's hat. Thomas’s hat, thomas"), shown: [])

        #expect(matches.map(\.word) == ["Thomas", "Rose"] || matches.map(\.word) == ["thomas", "Rose"])
        #expect(matches.map(\.certainty) == [.certain, .possible])
        #expect(matches.last?.isMeant(by: "ROSÉ") == true)
        #expect(matches.last?.isMeant(by: "hat") == false)
    }

    @Test("was read by earlier versions without former and short names, and still is")
    func olderRecords() throws {
        let old = #"{"legalForename":"Ada","legalSurname":"Byron","preferredSurname":"Lovelace"}"#

        let name = try JSONDecoder().decode(PupilName.self, from: Data(old.utf8))

        #expect(name == PupilName(legalForename: "Ada", legalSurname: "Byron", preferredSurname: "Lovelace"))
    }
}
