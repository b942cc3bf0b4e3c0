import Foundation
import Testing

@Suite("A pupil's name beside a picture, from outside", .serialized)
struct NamesBesideTests {
    fileprivate struct Assessed: Decodable {
        struct Reason: Decodable {
            let rule: String
        }

        let permitted: Bool
        let reasons: [Reason]
    }

    /// Ducks and nobody; every word is about a pupil who is not even in the picture.
    private static let photo = "DSC_0117.JPG"

    @Test(
        "Keeps the picture in, however the name is written",
        arguments: [
            ["--caption", "Ayesha's ducks."], ["--caption", "AYESHA’S DUCKS"],
            ["--caption", "The ducks of Mrs Rahman."],
            ["--caption", "Ducks by Zoe."], ["--caption", "Ducks by 4yesha."], ["--caption", "Ducks by Z0e."],
            ["--caption", "Ducks by Aye- sha."], ["--caption", "Ducks by Aye\u{2028}sha."],
            ["--caption", "Ducks by A y e s h a."],
            ["--caption", "Ducks by Aye\u{AD}sha."], ["--caption", "Ducks by \u{410}yesha."],
            ["--alt-text", "Ayesha feeds ducks."], ["--title", "Ayesha's day"], ["--file-name", "ayesha.jpg"],
            ["--file-name", "IMG_AyeshaRahman-2.jpg"], ["--file-name", "photo_of_zoe.jpg"],
            ["--address", "https://school.example/news/ayesha-rahman"],
            ["--address", "https://school.example/news/zo%C3%AB"],
            ["--address", "https://school.example/AyeshaAndTom"],
        ]
    )
    func refused(words: [String]) async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.request(Self.photo, words)

            let assessed = try await school.assess(request)

            #expect(assessed.map(\.permitted) == [false])
            #expect(assessed.flatMap(\.reasons).map(\.rule) == ["R11"])
        }
    }

    @Test(
        "Words without a name stand in nobody's way",
        arguments: [
            ["--caption", "A rose in the garden, and ducks."], ["--file-name", "ducks-2.jpg"],
            ["--address", "https://school.example/news/2026/farm"],
        ]
    )
    func harmless(words: [String]) async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.request(Self.photo, words)

            #expect(try await school.assess(request).map(\.permitted) == [true])
        }
    }

    @Test(
        "A line break, which could hide half a name, makes no request",
        arguments: ["Aye\nsha", "Aye\r\nsha", "Aye\tsha"]
    )
    func lineBreak(caption: String) async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset(Self.photo)
            let wish = ["--purpose", "website", "--channel", "news page", "--caption", caption]

            let outcome = try await school.run(["request", "make", asset] + wish, by: Login.editor.rawValue)

            #expect(outcome.isRefusal)
            #expect(try school.trail.entries(of: "request.made").isEmpty)
        }
    }

    @Test("Nothing is exported, and the trail says why without the word")
    func notExported() async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.request(Self.photo, ["--caption", "Zoë's ducks."])
            _ = try await school.run("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)

            let export = try await school.run("export", request, "--json", by: .editor)

            #expect(export.status == 1)
            #expect(try school.exports.filesBelow() == [])
            #expect(try school.trail.holds("Zoë") == false)
            #expect(try school.trail.holds("ducks") == false)
        }
    }

    @Test("That no pupil is meant is logged with who said so and of which picture, and without the word")
    func resolvedInTheLog() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset(Self.photo)
            let request = try await school.request(Self.photo, ["--caption", "Grace among ducks."])
            let resolve = ["request", "resolve-name", request, asset, "caption", "Grace"]

            let before = try await school.assess(request)
            let resolved = try await school.run(resolve, by: Login.editor.rawValue)
            let after = try await school.assess(request)
            let entries = try school.trail.entries(of: "request.nameResolved")

            #expect(before.map(\.permitted) == [false])
            #expect(resolved.status == 0)
            #expect(after.map(\.permitted) == [true])
            #expect(entries.map(\.obj) == [[request, asset]])
            #expect(entries.allSatisfy { !$0.actor.isEmpty })
            #expect(try school.trail.holds("Grace") == false)
        }
    }
}

extension School {
    /// Asks for one picture for the website, with these words.
    fileprivate func request(_ photo: String, _ words: [String]) async throws -> String {
        let wish = ["--purpose", "website", "--channel", "news page", "--json"] + words
        let outcome = try await run(["request", "make", asset(photo)] + wish, by: Login.editor.rawValue)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.json([String: String].self)["request"] ?? ""
    }

    fileprivate func assess(_ request: String) async throws -> [NamesBesideTests.Assessed] {
        try await done("request", "assess", request, "--json", by: .editor).json([NamesBesideTests.Assessed].self)
    }
}

extension Trail {
    /// Whether a word stands anywhere in it.
    fileprivate func holds(_ word: String) throws -> Bool {
        try lines().contains { $0.firstRange(of: Data(word.utf8)) != nil }
    }
}
