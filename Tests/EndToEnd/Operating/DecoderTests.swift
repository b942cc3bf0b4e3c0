import Foundation
import Testing

@Suite("The program that decodes")
struct DecoderTests {
    private static let ldd = Tool(path: "/usr/bin/ldd")
    private static let libraries = ["libturbojpeg", "libjpeg", "libheif", "libde265", "libwebp", "libpng", "libaom"]

    @Test("Alone holds the C libraries that decode pictures; the server's program holds none of them")
    func libraries() async throws {
        let worker = URL(filePath: Program.path).deletingLastPathComponent().appending(path: "consentry-imaging")

        let ofServer = try await Self.ldd.run([Program.path]).text
        let ofWorker = try await Self.ldd.run([worker.plainPath]).text

        #expect(Self.libraries.filter { ofServer.contains($0) } == [])
        #expect(Self.libraries.filter { ofWorker.contains($0) }.count >= 5)
    }

    @Test("Explains itself when a person starts it")
    func byHand() async throws {
        let worker = URL(filePath: Program.path).deletingLastPathComponent().appending(path: "consentry-imaging")

        let outcome = try await Tool(path: worker.plainPath).run([])

        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("consentry"))
    }

    @Test("Is asked for by name when it is missing, and no picture is refused for it")
    func missing() async throws {
        let photo = Samples.photo("IMG_2041.JPG").plainPath
        try await withTemporaryFolder { folder in
            let outcome = try await Program.run(
                ["clean", photo, "--out", folder.plainPath],
                environment: ["CONSENTRY_IMAGING": folder.appending(path: "nothing").plainPath]
            )

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("consentry-imaging"))
            #expect(try folder.filesBelow() == [])
        }
    }

    @Test("Is confined or not used: a setting that nobody knows is a usage error")
    func unknownSetting() async throws {
        let outcome = try await Program.run(
            ["inspect", Samples.photo("IMG_2041.JPG").plainPath],
            environment: ["CONSENTRY_CONFINEMENT": "perhaps"]
        )

        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("CONSENTRY_CONFINEMENT"))
    }
}
