import Foundation
import Testing

/// Runs over a folder of real pictures, which the variable `CONSENTRY_CORPUS` names; without it there is nothing to run
/// over.
@Suite("Real pictures, cleaned from outside", .enabled(if: Corpus.folder != nil && Exiftool.tool.isInstalled))
struct CorpusTests {
    @Test("An independent reader finds structure and nothing else in every copy")
    func onlyStructure() async throws {
        try await withTemporaryFolder { folder in
            let corpus = try #require(Corpus.folder)

            let outcome = try await Program.run(["clean", "--json", corpus, "--out", folder.plainPath])
            let copies = try outcome.json([Copy].self)
            let tags = try await Exiftool.tags(below: folder)
            let beyond = tags.mapValues(Corpus.beyondStructure).filter { !$0.value.isEmpty }

            #expect(copies.filter { $0.output != nil }.count > 100)
            #expect(copies.filter { ($0.output == nil) == ($0.reason == nil) }.map(\.file) == [])
            #expect(beyond == [:])
        }
    }
}

private struct Copy: Decodable {
    let file: String
    let output: String?
    let reason: String?
}

/// Real pictures beside the project, when there are some.
enum Corpus {
    static let folder = ProcessInfo.processInfo.environment["CONSENTRY_CORPUS"].flatMap { $0.isEmpty ? nil : $0 }

    /// Tags that tell more than how a picture is built, how it is turned, and the numbers of our own colour profile.
    static func beyondStructure(_ tags: [String: String]) -> [String] {
        tags.filter { tag, value in
            !StructureTests.structure.contains(tag) && !StructureTests.orientation.contains(tag)
                && !numbers.contains(tag) && StructureTests.ownProfile[tag] != value
        }.keys.sorted()
    }

    /// Colour by its mathematics.
    private static let numbers: Set<String> = [
        "ICC_Profile:RedMatrixColumn", "ICC_Profile:GreenMatrixColumn", "ICC_Profile:BlueMatrixColumn",
        "ICC_Profile:RedTRC", "ICC_Profile:GreenTRC", "ICC_Profile:BlueTRC", "ICC_Profile:GrayTRC",
        "ICC-header:ColorSpaceData", "ICC_Profile:AToB0", "ICC-header:ProfileConnectionSpace",
        "ICC-header:ProfileClass", "Adobe:DCTEncodeVersion", "Adobe:APP14Flags0", "Adobe:APP14Flags1",
        "Adobe:ColorTransform",
    ]
}
