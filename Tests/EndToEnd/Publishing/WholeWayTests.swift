import Foundation
import Testing

@Suite("The sample school, the whole way")
struct WholeWayTests {
    /// One line of what the website editor asks for.
    struct Wish: CustomTestStringConvertible, Sendable {
        let reference: String
        let photo: String
        /// `permitted`, or the rule that refuses.
        let expected: String

        var testDescription: String { "\(reference), \(photo): \(expected)" }

        static func all() throws -> [Wish] {
            try Samples.table("requests.csv").map { row in
                Wish(
                    reference: row["request"] ?? "",
                    photo: row["photo"] ?? "",
                    expected: row["expected"] ?? ""
                )
            }
        }
    }

    @Test("Each picture leaves or stays for the rule that the school expects", arguments: try Wish.all())
    func outcomeOfEachPicture(wish: Wish) async throws {
        let published = try await SampleSchool.published.value
        let export = try #require(published.exports[wish.reference])
        let asset = try published.school.asset(wish.photo)

        let refused = export.refused.first { $0.asset == asset }

        #expect(refused?.rules ?? ["permitted"] == [wish.expected])
    }

    @Test("Exactly the permitted pictures are written, and the exit code says that some stayed")
    func onlyThePermittedLeave() async throws {
        let permitted = try Wish.all().filter { $0.expected == "permitted" }

        let exports = try await SampleSchool.published.value.exports

        #expect(exports.mapValues(\.written.count) == permitted.reduce(into: [:]) { $0[$1.reference, default: 0] += 1 })
        #expect(exports.mapValues(\.status) == exports.mapValues { _ in 3 })
    }

    @Test(
        "An exported folder holds the named files, unchanged, the manifest and the certificate",
        arguments: ["farm-page", "named-post"]
    )
    func folderMatchesItsManifest(reference: String) async throws {
        let export = try #require(try await SampleSchool.published.value.exports[reference])
        let folder = try #require(export.folder)

        let files = try folder.filesBelow()
        var checksums: [String: String] = [:]
        for file in files { checksums[file.lastPathComponent] = try await Checksum.hexadecimal(of: file) }
        let papers = ["manifest.json", "certificate.json", "certificate.txt"]
        for paper in papers { checksums[paper] = nil }

        #expect(Set(files.map(\.lastPathComponent)) == Set(export.written.map(\.name) + papers))
        #expect(checksums == Dictionary(uniqueKeysWithValues: export.written.map { ($0.name, $0.sha256) }))
    }

    @Test("Names of exported files say nothing about who, where or when")
    func namesAreNeutral() async throws {
        let exports = try await SampleSchool.published.value.exports

        let names = exports.values.flatMap(\.written).map(\.name)

        #expect(names.filter { $0.wholeMatch(of: /photo-[a-z2-7]{12}\.jpg/) == nil } == [])
    }

    @Test("No picture is written before its intent is in the trail")
    func intentComesFirst() async throws {
        let trail = try await SampleSchool.published.value.school.trail

        let intents = try trail.entries(of: "export.intent")
        let written = try trail.entries(of: "export.fileWritten")
        let before = written.filter { file in
            intents.contains { $0.n < file.n && Set($0.obj ?? []).isSuperset(of: file.obj ?? []) }
        }

        #expect(before.map(\.n) == written.map(\.n))
        #expect(written.count == intents.count)
    }

    @Test("The trail of a whole day is intact")
    func trailIsIntact() async throws {
        let school = try await SampleSchool.published.value.school

        let outcome = try await school.run("audit", "verify")

        #expect(outcome.status == 0)
    }
}
