import Foundation
import TestSupport
import Testing

@Suite("A long picture", .serialized)
struct LongPictureTests {
    /// Longer than the bound leaves room for, and not longer than a decoder in a debug build reads in its time.
    private static let picture = LongJPEG(length: 40_000_000)
    private static let longest = LongJPEG(length: 100_000_000)
    private static let bound = 64_000_000
    /// So much more than for a short picture, in bytes.
    private static let more = 32_000_000

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
            #expect(peaks.count == 2)
            #expect(peaks.filter { $0.value >= Self.bound } == [:])
            #expect(try [UInt8](Data(contentsOf: out.appending(path: "long.jpg"))) == Self.picture.cleanBytes)
            #expect(try FileManager.default.contentsOfDirectory(atPath: out.plainPath) == ["long.jpg"])
        }
    }

    @Test("is taken in by a server that needs hardly more memory for it than for a short one")
    func upload() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = school.folder.appending(path: "long.jpg")
            try Data(Self.picture.bytes).write(to: file)

            let (short, before, long, after) = try await school.serving { server in
                (
                    try await server.upload(Samples.photo("IMG_2041.JPG"), by: school.devices[0]),
                    try server.peakMemory(),
                    try await server.upload(file, by: school.devices[0]),
                    try server.peakMemory()
                )
            }
            print("Most memory of the server: \(before / 1_000_000) MB, with 40 MB of picture \(after / 1_000_000) MB")

            #expect([short, long].map(\.status) == [201, 201])
            #expect(after - before < Self.more)
            #expect(try school.spooledFiles() == [])
        }
    }

    @Test("is refused when it is one byte longer than 100 MB, and nothing is left behind")
    func tooLong() async throws {
        try await withTemporaryFolder { folder in
            let (file, out) = (folder.appending(path: "long.jpg"), folder.appending(path: "out"))
            try Data(Self.longest.bytes + [0]).write(to: file)

            let outcome = try await Program.run(["clean", file.plainPath, "--out", out.plainPath])

            #expect(outcome.status == 1)
            #expect(try folder.filesBelow().map(\.lastPathComponent) == ["long.jpg"])
        }
    }
}
