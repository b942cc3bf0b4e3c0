import Foundation
import TestSupport
import Testing

@Suite("A picture as long as is taken", .serialized)
struct LongPictureTests {
    private static let picture = LongJPEG(length: 100_000_000)
    private static let bound = 64_000_000

    @Test("is cleaned with less than 64 MB of memory, in the command and in the decoder")
    func clean() async throws {
        try await withTemporaryFolder { folder in
            let (file, out) = (folder.appending(path: "long.jpg"), folder.appending(path: "out"))
            try Data(Self.picture.bytes).write(to: file)

            let (outcome, peaks) = try await MemoryWatch.run(
                ["clean", file.plainPath, "--out", out.plainPath],
                knownBy: out.plainPath
            )

            #expect(outcome.status == 0, "\(outcome.complaint)")
            #expect(Set(peaks.keys) == ["consentry", "consentry-imaging"])
            #expect(peaks.filter { $0.value >= Self.bound } == [:])
            #expect(try [UInt8](Data(contentsOf: out.appending(path: "long.jpg"))) == Self.picture.cleanBytes)
            #expect(try FileManager.default.contentsOfDirectory(atPath: out.plainPath) == ["long.jpg"])
        }
    }

    @Test("is refused when it is one byte longer, and nothing is left behind")
    func tooLong() async throws {
        try await withTemporaryFolder { folder in
            let (file, out) = (folder.appending(path: "long.jpg"), folder.appending(path: "out"))
            try Data(Self.picture.bytes + [0]).write(to: file)

            let outcome = try await Program.run(["clean", file.plainPath, "--out", out.plainPath])

            #expect(outcome.status == 1)
            #expect(try folder.filesBelow().map(\.lastPathComponent) == ["long.jpg"])
        }
    }
}
