import Foundation
import Testing

/// A made-up school of two hundred families, each class of 25 in one picture, and where the pictures can be seen.
private struct BulkSchool: Sendable {
    let school: School
    let pupils: [Pupil]

    struct Pupil: Sendable {
        let number: String
        let forename: String
        let surname: String
        let group: Int
    }

    static let familyCount = 200
    static let classSize = 25
    static let places = [
        (kind: "web", place: "https://school.example/news/sports-day"),
        (kind: "web", place: "https://school.example/gallery"),
        (kind: "newsletter", place: "Newsletter 7"),
        (kind: "wall", place: "Screen in the hall"),
    ]

    /// Made once.
    static let seen = Task { try await make() }

    private static func make() async throws -> BulkSchool {
        let pupils = (0..<familyCount).map { number in
            Pupil(
                number: "B\(1_000 + number)",
                forename: "Qua" + syllables(number),
                surname: "Vex" + syllables(familyCount - number),
                group: number / classSize
            )
        }
        var school = School(folder: try TemporaryFolder.make())
        try await school.done("init")
        try await school.done("staff", "import", Samples.school("staff.csv").plainPath)
        try await school.done("policy", "adopt", Samples.school("policy.yaml").plainPath, by: .head)
        let header =
            "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"
        let rows = pupils.map { "\($0.number),\($0.forename),\($0.surname),,,2018-05-01,4,Class \($0.group)," }
        let list = try school.write(([header] + rows).joined(separator: "\n") + "\n", named: "pupils.csv")
        try await school.done("pupil", "import", list, by: .office)
        try await school.confirmMapping()
        let bulk = BulkSchool(school: school, pupils: pupils)
        guard try await bulk.takeAnswers("Yes", exported: -20).status == 0 else { throw Unexpected("No answers") }
        try await school.publish(pupils)
        return bulk
    }

    /// A word that no other number has.
    private static func syllables(_ number: Int) -> String {
        let syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"]
        return String(number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
    }

    /// Brings in a report in which every family says the same about the website and about displays.
    func takeAnswers(_ answer: String, exported: Int) async throws -> Outcome {
        let rows = pupils.map { "\($0.number),\(answer),\(answer)" }
        let text = (["Adno,Website,Display"] + rows).joined(separator: "\n") + "\n"
        let file = try school.write(text, named: "answers.csv")
        let origin = School.origin(Day.ahead(exported))
        return try await school.run(["consent", "import", file, "--json"] + origin, by: Login.office.rawValue)
    }

    /// Whatever could say who is meant.
    var names: [String] { pupils.flatMap { [$0.number, $0.forename, $0.surname] } + Login.allCases.map(\.rawValue) }
}

extension School {
    /// Takes in, declares, approves and exports a picture of each class, and records each at two of the four places.
    fileprivate mutating func publish(_ pupils: [BulkSchool.Pupil]) async throws {
        let pictures = folder.appending(path: "pictures")
        try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: false)
        let groups = Dictionary(grouping: pupils, by: \.group).sorted { $0.key < $1.key }
        for (group, _) in groups { try await Drawing.write(group, to: pictures.appending(path: "class-\(group).jpg")) }
        receipts = try await takeIn(pictures)
        let header = "photo,trip,heads,adults,unidentifiable,pupils,place,copyright"
        let rows = groups.map { group, members in
            let tags = members.map { "\($0.number):turnedAway" }.joined(separator: " ")
            return "class-\(group).jpg,,\(members.count),0,0,\(tags),field,school"
        }
        let list = try write(([header] + rows).joined(separator: "\n") + "\n", named: "declarations.csv")
        try await done("declaration", "import", list, "--receipts", noteReceipts(), by: .teacher)
        let wish = ["--purpose", "website", "--channel", "news page", "--caption", "Sports day.", "--json"]
        let made = try await run(["request", "make"] + receipts.values.sorted() + wish, by: Login.editor.rawValue)
        let request = try made.json([String: String].self)["request"] ?? ""
        try await done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
        let written = try await done("export", request, "--json", by: .editor).json(ExportAnswer.self).written
        for (number, file) in written.enumerated() {
            for offset in [0, 1] {
                let (kind, place) = BulkSchool.places[(number + offset) % BulkSchool.places.count]
                try await done("copy", "record", file.name, place, "--kind", kind, by: .editor)
            }
        }
    }
}

@Suite("Two hundred families say no on one day, from outside", .serialized)
struct BulkTests {
    /// The families' no, and what the school is told; brought in once.
    private static let refused = Task {
        let seen = try await BulkSchool.seen.value
        let bulk = BulkSchool(school: try await seen.school.copied(to: TemporaryFolder.make()), pupils: seen.pupils)
        let outcome = try await bulk.takeAnswers("No", exported: -1)
        return (bulk: bulk, outcome: outcome)
    }

    @Test("One import takes it in, and every copy has to come down")
    func imported() async throws {
        let (bulk, outcome) = try await Self.refused.value
        let report = try outcome.json(MISReportAnswer.self)

        let tasks = try await bulk.school.takeDowns()

        #expect(outcome.status == 0)
        #expect(report.givenToNot.count == 400)
        #expect(report.affected.copies.count == 16)
        #expect(Set(tasks.compactMap(\.copy)) == Set(report.affected.copies.map(\.copy)))
        #expect(Set(tasks.map(\.cause)) == ["refused"])
    }

    @Test("The list is one page with a block for each of four places, not one for each family")
    func onePage() async throws {
        let bulk = try await Self.refused.value.bulk
        let page = bulk.school.folder.appending(path: "take-downs.html")

        let places = try await bulk.school.takeDownsByPlace()
        let listed = try await bulk.school.run(
            ["takedown", "list", "--by-place", "--html", page.plainPath],
            by: Login.editor.rawValue
        )
        let html = try String(contentsOf: page, encoding: .utf8)

        #expect(listed.status == 0)
        #expect(Set(places.compactMap(\.place)) == Set(BulkSchool.places.map(\.place)))
        #expect(places.map(\.files.count) == [4, 4, 4, 4])
        #expect(html.components(separatedBy: "<section>").count - 1 == 4)
        #expect(html.components(separatedBy: "class=\"box\"").count - 1 == 16)
        #expect(html.utf8.count < 40_000)
        #expect(bulk.names.filter { html.contains($0) || listed.text.contains($0) } == [Login.editor.rawValue])
    }

    @Test("The governors' figures have no name and no number from one to four")
    func governors() async throws {
        let bulk = try await Self.refused.value.bulk
        let page = bulk.school.folder.appending(path: "report.html")
        let table = bulk.school.folder.appending(path: "report.csv")
        let span = ["report", "governors", "--from", Day.ago(1), "--to", Day.ahead(1)]
        let files = ["--html", page.plainPath, "--csv", table.plainPath]

        let outcome = try await bulk.school.run(span + files, by: Login.governor.rawValue)
        let teacher = try await bulk.school.run(span, by: Login.teacher.rawValue)
        let html = try String(contentsOf: page, encoding: .utf8)
        let csv = try String(contentsOf: table, encoding: .utf8)
        let values = Table.rows(of: csv).map { ($0["measure"] ?? "", $0["value"] ?? "") }
        let figures = Dictionary(values) { first, _ in first }

        #expect([outcome, teacher].map(\.status) == [0, 1])
        #expect(figures["Taken in"] == "8")
        #expect(figures["Files handed out"] == "8")
        #expect(figures["Requests"] == "<5")
        #expect(figures["Pictures held"] == "0")
        #expect(values.compactMap { Int($0.1) }.filter { (1...4).contains($0) } == [])
        #expect(html.matches(of: />[1-4]</).isEmpty)
        #expect(bulk.names.filter { html.contains($0) || csv.contains($0) || outcome.text.contains($0) } == [])
    }
}
