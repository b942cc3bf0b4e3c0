import Foundation
import Testing

/// The pictures of `Samples/policies/verdicts.csv`: who is in each, where, and what it is wanted for.
private struct ComparedPicture: Sendable, CustomTestStringConvertible {
    let title: String
    let pupils: String
    var purpose = "website"
    var place = "classroom"

    var testDescription: String { title }
    var heads: Int { pupils.split(separator: " ").count }

    /// The one that was taken with the headteacher's authorisation.
    static let authorised = "washing hands in the toilets with authorisation"

    static let all = [
        Self(title: "two pupils turned away on the website", pupils: "A0101:turnedAway A0102:turnedAway"),
        Self(title: "two faces on the website", pupils: "A0101:faceOn A0102:faceOn"),
        Self(title: "one pupil turned away on the website", pupils: "A0101:turnedAway"),
        Self(title: "one head and shoulders on the website", pupils: "A0101:faceOn/headAndShoulders"),
        Self(title: "one close-up on the website", pupils: "A0101:faceOn"),
        Self(title: "one whole pupil facing the camera on the website", pupils: "A0101:faceOn/wholeBody"),
        Self(title: "somebody was never asked about the website", pupils: "A0103:turnedAway A0102:turnedAway"),
        Self(
            title: "somebody was never asked about displays",
            pupils: "A0104:turnedAway A0102:turnedAway",
            purpose: "display"
        ),
        Self(
            title: "somebody was never asked about lessons",
            pupils: "A0105:turnedAway A0102:turnedAway",
            purpose: "learning"
        ),
        Self(title: "somebody objected to displays", pupils: "A0106:turnedAway A0102:turnedAway", purpose: "display"),
        Self(title: "somebody withdrew from the website", pupils: "A0107:turnedAway A0102:turnedAway"),
        Self(title: "somebody's yes to the website has expired", pupils: "A0108:turnedAway A0102:turnedAway"),
        Self(
            title: "somebody's yes to displays has expired",
            pupils: "A0109:turnedAway A0102:turnedAway",
            purpose: "display"
        ),
        Self(
            title: "washing hands in the toilets",
            pupils: "A0101:turnedAway A0102:turnedAway",
            place: "infants' toilets"
        ),
        Self(title: authorised, pupils: "A0101:turnedAway A0102:turnedAway", place: "infants' toilets"),
        Self(
            title: "two pupils turned away in the newspaper",
            pupils: "A0101:turnedAway A0102:turnedAway",
            purpose: "press"
        ),
        Self(
            title: "two pupils turned away on social media",
            pupils: "A0101:turnedAway A0102:turnedAway",
            purpose: "social"
        ),
        Self(title: "somebody protected on the website", pupils: "A0311:turnedAway A0102:turnedAway"),
        Self(
            title: "somebody protected on a display inside",
            pupils: "A0311:turnedAway A0102:turnedAway",
            purpose: "display"
        ),
        Self(
            title: "one face in the toilets of a pupil never asked",
            pupils: "A0112:faceOn/headAndShoulders",
            place: "infants' toilets"
        ),
    ]
}

@Suite("One photograph under the policies of five schools, from outside")
struct FiveSchoolsTests {
    fileprivate struct Compared: Decodable {
        struct Line: Decodable {
            let rule: String
            let sentence: String
        }

        struct Verdict: Decodable {
            let permitted: Bool
            let reasons: [Line]
            let warnings: [Line]
        }

        let school: String
        let verdict: Verdict
    }

    private static let packs = ["claremont", "westover", "new-road", "ashmole", "firthmoor"]

    /// The table, by picture and school.
    private static func expected() throws -> [String: [String: String]] {
        let text = try String(contentsOf: Samples.policies("verdicts.csv"), encoding: .utf8)
        let rows = Table.rows(of: text).map { row in
            (row["picture"] ?? "", row.filter { $0.key != "picture" }.mapValues(onceEach))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The table has a word for each pupil; to a person the same is said once.
    private static func onceEach(_ words: String) -> String {
        words.split(separator: " ").reduce(into: [Substring]()) { said, word in
            if !said.contains(word) { said.append(word) }
        }
        .joined(separator: " ")
    }

    /// A school that has all twenty pictures; made once.
    private static let school = Task { try await photograph() }

    @Test("The answers are those of the table", arguments: ComparedPicture.all)
    fileprivate func table(picture: ComparedPicture) async throws {
        let school = try await Self.school.value
        let files = Self.packs.map { Samples.policies("\($0).yaml").plainPath }
        let command = ["policy", "compare"] + files + ["--asset", try school.asset(picture.title), "--json"]

        let outcome = try await school.run(command + ["--purpose", picture.purpose], by: Login.editor.rawValue)
        let verdicts = try outcome.json([Compared].self).map(\.verdict.words)

        #expect(Dictionary(uniqueKeysWithValues: zip(Self.packs, verdicts)) == (try Self.expected()[picture.title]))
    }

    @Test("The table is about exactly these pictures, and the five schools have five names")
    func wholeTable() async throws {
        let school = try await Self.school.value
        let files = Self.packs.map { Samples.policies("\($0).yaml").plainPath }
        let asset = try school.asset(ComparedPicture.authorised)

        let outcome = try await school.run(
            ["policy", "compare"] + files + ["--asset", asset, "--json"],
            by: Login.editor.rawValue
        )

        #expect(try Set(Self.expected().keys) == Set(ComparedPicture.all.map(\.title)))
        #expect(try Set(outcome.json([Compared].self).map(\.school)).count == 5)
        #expect(try await school.done("policy", "show", "--json", by: .head).text.contains("Larkfield"))
    }

    private static func photograph() async throws -> School {
        var school = try await SampleSchool.unasked.value.copied(to: TemporaryFolder.make())
        let sample = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
        let policy = sample.replacing("[toilets, changing rooms]", with: "[changing rooms]")
            .replacing("places_authorised: []", with: "places_authorised: [toilets]")
        try await school.done("policy", "adopt", school.write(policy, named: "toilets.yaml"), by: .head)
        try await school.done("consent", "import", school.write(answers, named: "answers.csv"), by: .office)
        try await school.done("event", "authorise", "farm-2026-10", "--place", "toilets", by: .head)
        let free = school.folder.appending(path: "free")
        let onTrip = school.folder.appending(path: "on-trip")
        for folder in [free, onTrip] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        }
        for (number, picture) in ComparedPicture.all.enumerated() {
            let folder = picture.title == ComparedPicture.authorised ? onTrip : free
            try await Drawing.write(number, to: folder.appending(path: "\(picture.title).jpg"))
        }
        let assets = try await school.takeIn(free)
            .merging(school.takeIn(onTrip, "--event", "farm-2026-10")) { first, _ in first }
        school.receipts = Dictionary(uniqueKeysWithValues: assets.map { (String($0.key.dropLast(4)), $0.value) })
        let header = "photo,trip,heads,adults,unidentifiable,pupils,place,copyright"
        let rows = ComparedPicture.all.map { picture in
            let trip = picture.title == ComparedPicture.authorised ? "farm-2026-10" : ""
            return "\(picture.title),\(trip),\(picture.heads),0,0,\(picture.pupils),\(picture.place),school"
        }
        let list = try school.write(([header] + rows).joined(separator: "\n") + "\n", named: "declarations.csv")
        try await school.done("declaration", "import", list, "--receipts", school.noteReceipts(), by: .teacher)
        return school
    }

    /// Everybody said yes to everything, but for what the table's pictures are about.
    private static var answers: String {
        let header =
            "admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,source_ref"
        let purposes = ["learning", "display", "website", "social", "press"]
        let pupils = ["A0101", "A0102", "A0103", "A0104", "A0105", "A0106", "A0107", "A0108", "A0109", "A0311"]
        let unasked: Set = ["A0103 website", "A0104 display", "A0105 learning"]
        let others = [
            "A0106 display": "objected,2026-09-04,", "A0107 website": "withdrawn,2026-09-04,",
            "A0108 website": "given,2026-09-04,2026-09-10", "A0109 display": "given,2026-09-04,2026-09-10",
        ]
        let rows = pupils.flatMap { pupil in purposes.map { (pupil, $0) } }
            .filter { !unasked.contains("\($0.0) \($0.1)") }
            .map { pupil, purpose in
                let answer = others["\(pupil) \(purpose)"] ?? "given,2026-09-04,"
                return "\(pupil),\(purpose),photo,\(answer),,,,,"
            }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }
}

extension FiveSchoolsTests.Compared.Verdict {
    /// The verdict in the words of `verdicts.csv`.
    fileprivate var words: String {
        let first = permitted ? ["yes"] : reasons.map(\.word)
        return (first + warnings.map { "?" + $0.word }).joined(separator: " ")
    }
}

extension FiveSchoolsTests.Compared.Line {
    private static let words = [
        ("R7", "never asked", "unasked"), ("R7", "consent on record", "unasked"), ("R9", "expired", "expired"),
        ("R9", "withdrawn", "withdrawn"),
        ("R9", "objected", "objected"), ("R8", "does not publish", "off"), ("R12", "Somebody", "protected"),
        ("R16", "are not used", "place"), ("R16", "authorisation", "unauthorised"),
        ("R36", "at most 1200 pixels", "small"), ("R36", "face", "face"), ("R15", "alone", "alone"),
    ]

    /// The table's word for it; the sentence itself where it has none.
    fileprivate var word: String {
        Self.words.first { $0.0 == rule && sentence.contains($0.1) }?.2 ?? "\(rule) \(sentence)"
    }
}
