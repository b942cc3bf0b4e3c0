import Foundation
import Testing

@Suite("An exported archive", .enabled(if: Tool.unzip.isInstalled))
struct ArchiveTests {
    @Test("Lists neutral names, the manifest and the certificate, in the order of the request")
    func namesOfEntries() async throws {
        let export = try #require(try await SampleSchool.published.value.exports["press-story"])
        let archive = try #require(export.path)

        let listed = try await Tool.unzip.run(["-Z1", archive])

        #expect(
            listed.lines == export.written.map(\.name) + ["manifest.json", "certificate.json", "certificate.txt"]
        )
    }

    @Test("Tells no moment, no owner and no comment of any entry")
    func entriesAreNeutral() async throws {
        let export = try #require(try await SampleSchool.published.value.exports["press-story"])
        let archive = try #require(export.path)

        let details = try await Tool.unzip.run(["-Z", "-v", archive]).text
        let dates = details.matches(of: /last modified on[^:]*: +(.*)/).map { String($0.1) }
        let subfields = details.matches(of: /subfield with ID (.*)/).map { String($0.1) }
        let owners = details.matches(of: /data bytes:\n +(.*)/).map { String($0.1) }
        let comments = details.matches(of: /length of file comment: +([0-9]+) characters/).map { String($0.1) }

        #expect(Set(dates) == ["1980 Jan 1 00:00:00"])
        #expect(Set(subfields).isSubset(of: Self.emptyTime.union(Self.nobodysOwner)))
        #expect(Set(owners) == ["01 04 00 00 00 00 04 00 00 00 00."])
        #expect(Set(comments) == ["0"])
    }

    /// A subfield for times that holds none.
    private static let emptyTime: Set<String> = ["0x5455 (universal time) and 1 data bytes."]
    private static let nobodysOwner: Set<String> = ["0x7875 (Unix UID/GID (any size)) and 11 data bytes:"]
}
