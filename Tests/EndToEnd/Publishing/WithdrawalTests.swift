import Foundation
import Testing

@Suite("Withdrawing a consent", .serialized)
struct WithdrawalTests {
    /// Pupil A0201 and her mother; seen in two of the four pictures that may go to the farm page.
    static let withdrawal = ["consent", "withdraw", "A0201", "website", "--guardian", "G0201-1", "--json"]

    @Test("Between approval and export it keeps the pupil's pictures in, and lets the others go")
    func keepsPicturesIn() async throws {
        try await SampleSchool.approved.value.lending { school in
            let shown = try [school.asset("IMG_2042.JPG"), school.asset("WhatsApp Image 2026-10-14 at 11.32.07.jpeg")]

            let withdrawn = try await school.run(Self.withdrawal, by: Login.office.rawValue)
            let export = try await school.export("farm-page")
            let stayed = export.refused.filter { shown.contains($0.asset) }
            let entries = try school.trail.entries(of: "export.fileRefused").filter { entry in
                shown.contains { entry.obj?.contains($0) == true }
            }

            #expect(withdrawn.status == 0)
            #expect(export.status == 3)
            #expect(export.written.count == 2)
            #expect(stayed.map(\.rules) == [["R9"], ["R9"]])
            #expect(entries.map(\.rules) == [["R9"], ["R9"]])
        }
    }

    @Test("A request of which nothing may leave any more ends as refused and leaves no folder")
    func nothingLeaves() async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.madeRequest(for: "IMG_2042.JPG")
            try await school.done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
            _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)

            let export = try await school.run("export", request, "--json", by: .editor)

            #expect(export.status == 1)
            #expect(try export.json(ExportAnswer.self).written.isEmpty)
            #expect(try school.exports.filesBelow() == [])
        }
    }

    @Test("It finds the requests in which the pupil's pictures were approved")
    func findsRequests() async throws {
        try await SampleSchool.approved.value.lending { school in
            let outcome = try await school.run(Self.withdrawal, by: Login.office.rawValue)

            #expect(try outcome.json(AffectedAnswer.self).requests == [school.request("farm-page")])
        }
    }

    @Test("It finds every file that was handed out, and the published copy until that is down")
    func findsCopies() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let before = try await school.affected("A0201")
            let file = try #require(before.handedOut.first?.file)
            try await school.done("copy", "record", file, "https://school.example/news/farm", by: .editor)

            let withdrawn = try await school.run(Self.withdrawal, by: Login.office.rawValue)
            let live = try withdrawn.json(AffectedAnswer.self)
            try await school.done("copy", "taken-down", try #require(live.copies.first?.copy), by: .editor)
            let after = try await school.affected("A0201")

            #expect(before.handedOut.count == 2)
            #expect(before.copies.isEmpty)
            #expect(live.copies.map(\.file) == [file])
            #expect(live.copies.map(\.place) == ["https://school.example/news/farm"])
            #expect(after.copies.isEmpty)
            #expect(after.handedOut.map(\.file) == before.handedOut.map(\.file))
        }
    }

    @Test("An exported file can be collected until the withdrawal, and not a moment longer")
    func stopsCollecting() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let file = try #require(try await school.affected("A0201").handedOut.first?.file)
            try await school.serving { server in
                let before = try server.call("GET", "exported-files/\(file)", by: .editor)
                _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)
                let after = try server.call("GET", "exported-files/\(file)", by: .editor)

                #expect(before.status == 200)
                #expect(before.headers["content-type"] == "image/jpeg")
                #expect(after.status == 403)
                #expect(try after.problem().rule == "R9")
                #expect(try school.trail.entries().last?.act == "export.fileRefused")
            }
        }
    }

    @Test("A yes that is given again counts from then on")
    func yesAgain() async throws {
        try await SampleSchool.approved.value.lending { school in
            _ = try await school.run(Self.withdrawal, by: Login.office.rawValue)
            let again = ["A0201", "website", "given", "--guardian", "G0201-1"]

            let given = try await school.run(["consent", "record"] + again, by: Login.office.rawValue)
            let export = try await school.export("farm-page")

            #expect(given.status == 0)
            #expect(export.written.count == 4)
        }
    }
}
