import Foundation
import Testing

private struct Assessed: Decodable {
    struct Line: Decodable {
        let rule: String
        let sentence: String
    }

    let permitted: Bool
    let reasons: [Line]

    /// What is said about names.
    var names: String { reasons.filter { $0.rule == "R11" }.map(\.sentence).joined() }
}

@Suite("A pupil's name beside a picture, from outside", .serialized)
struct NameBesidePictureTests {
    @Test("Is refused; whoever writes the words learns which one it is, a teacher does not, nor does the trail")
    func refused() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")
            let wish = ["--purpose", "website", "--channel", "news page", "--caption", "Well done, Ayesha!", "--json"]
            let made = try await school.run(["request", "make", asset] + wish, by: Login.editor.rawValue)
            let request = try made.json([String: String].self)["request"] ?? ""

            let editor = try await school.done("request", "assess", request, "--json", by: .editor)
                .json([Assessed].self)
            let teacher = try await school.done("request", "assess", request, "--json", by: .teacher)
                .json([Assessed].self)

            let trail = try school.trail.lines().map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(editor.map(\.permitted) == [false])
            #expect(editor.map(\.names).joined().contains("“Ayesha”"))
            #expect(!teacher.map(\.names).joined().isEmpty)
            #expect(!teacher.map(\.names).joined().contains("Ayesha"))
            #expect(!trail.contains("Ayesha"))
        }
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
