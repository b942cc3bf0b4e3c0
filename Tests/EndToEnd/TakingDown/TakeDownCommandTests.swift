import Foundation
import Testing

private struct Place: Decodable {
    struct File: Decodable {
        let file: String
        let takeDowns: [String]
    }

    let place: String?
    let files: [File]
}

private struct Closed: Decodable {
    let takeDown: String
    let result: String
}

@Suite("Taking down, from the command line", .serialized)
struct TakeDownCommandTests {
    private static let page = "https://school.example/news"

    @Test("After a withdrawal the place is listed once; it is closed only when a look at the website finds nothing")
    func closedAfterALook() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            let website = school.folder.appending(path: "website")
            try await school.putOnline(file, in: website)
            try await school.done("copy", "record", file, Self.page, "--kind", "web", by: .editor)

            try await school.done("consent", "withdraw", "A0201", "website", "--guardian", "G0201-1", by: .office)
            let place = try #require(try await school.placesToClear().first { $0.place == Self.page })
            let tasks = place.files.flatMap(\.takeDowns)
            let close = ["takedown", "close"] + tasks + ["--how", "removed", "--scan", website.plainPath, "--json"]
            let tooEarly = try await school.run(close, by: Login.editor.rawValue)
            try FileManager.default.removeItem(at: website.appending(path: "news.jpg"))
            let done = try await school.run(close, by: Login.editor.rawValue)

            #expect(place.files.map(\.file) == [file])
            #expect(tooEarly.status == 1)
            #expect(try tooEarly.json([Closed].self).map(\.result) == ["still-there"])
            #expect(done.status == 0)
            #expect(try done.json([Closed].self).map(\.result) == ["closed"])
            #expect(try await school.placesToClear().allSatisfy { $0.place != Self.page })
        }
    }

    @Test("Two hundred families in one file give one page to clear, not two hundred tasks to find")
    func manyFamilies() async throws {
        let school = try await GeneratedSchool.published()
        let rows = GeneratedSchool.numbers.map { "\($0),website,photo,withdrawn,\(ConsentList.today),,,,,," }
        let list = try school.write(ConsentList.file(rows), named: "withdrawals.csv")
        let html = school.folder.appending(path: "to-clear.html")

        let imported = try await school.run("consent", "import", list, by: .office)
        let listed = try await school.run(
            ["takedown", "list", "--by-place", "--json", "--html", html.plainPath],
            by: Login.editor.rawValue
        )

        let places = try listed.json([Place].self)
        let printed = try String(contentsOf: html, encoding: .utf8)
        #expect(imported.status == 0)
        #expect(places.map(\.place) == [GeneratedSchool.page])
        #expect(places.flatMap(\.files).count == GeneratedSchool.photos.count)
        #expect(places.flatMap(\.files).allSatisfy { $0.takeDowns.count == 1 })
        #expect(printed.ranges(of: "<h2>").count == 1)
        TemporaryFolder.remove(school.folder)
    }

    @Test("A place with a pupil's name is not recorded, and the word is told")
    func nameInPlace() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            let place = "https://school.example/well-done-ayesha"

            let outcome = try await school.run("copy", "record", file, place, "--kind", "web", by: .editor)

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("“ayesha”"))
            #expect(outcome.complaint.isForPeople)
        }
    }
}

extension School {
    /// Puts an exported file where the website would have it.
    fileprivate func putOnline(_ file: String, in website: URL) async throws {
        try FileManager.default.createDirectory(at: website, withIntermediateDirectories: true)
        let exported = try exports.filesBelow().first { $0.lastPathComponent == file }
        guard let exported else { throw Unexpected("\(file) is not in the exports") }
        try FileManager.default.copyItem(at: exported, to: website.appending(path: "news.jpg"))
    }

    fileprivate func placesToClear() async throws -> [Place] {
        try await done("takedown", "list", "--by-place", "--json", by: .editor).json([Place].self)
    }
}
