import Foundation
import Testing

@Suite("An exported archive", .enabled(if: Tool.unzip.isInstalled))
struct ArchiveTests {
    @Test("Lists neutral names and the manifest, in the order of the request")
    func namesOfEntries() async throws {
        let export = try #require(try await SampleSchool.published.value.exports["press-story"])
        let archive = try #require(export.path)

        let listed = try await Tool.unzip.run(["-Z1", archive])

        #expect(listed.lines == export.written.map(\.name) + ["manifest.json"])
    }

    @Test("Has one fixed date for every entry, and no comment, owner or extra field")
    func entriesAreNeutral() async throws {
        let export = try #require(try await SampleSchool.published.value.exports["press-story"])
        let archive = try #require(export.path)

        let details = try await Tool.unzip.run(["-Z", "-v", archive]).text
        let dates = details.matches(of: /last modified on[^:]*: +(.*)/).map { String($0.1) }
        let extra = details.matches(of: /length of extra field: +([0-9]+) bytes/).map { String($0.1) }
        let comments = details.matches(of: /length of file comment: +([0-9]+) characters/).map { String($0.1) }

        #expect(Set(dates).count == 1)
        #expect(Set(extra) == ["0"])
        #expect(Set(comments) == ["0"])
    }
}
