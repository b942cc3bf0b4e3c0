import Foundation
import Testing

@Suite("Cleaning without a drive")
struct CleanTests {
    @Test("Every sample photograph gets a copy under its own name, and nothing that was planted is in any of them")
    func samples() async throws {
        try await withTemporaryFolder { folder in
            let photos = try Samples.photos().map { Samples.photo($0).plainPath }

            let outcome = try await Program.run(["clean", "--json", "--out", folder.plainPath] + photos)
            let copies = try outcome.json([Cleaned].self)
            let found = try await Planted.search().found(in: folder.filesBelow())

            #expect(outcome.status == 0)
            #expect(copies.map(\.file) == photos)
            #expect(try folder.filesBelow().map(\.lastPathComponent) == photos.map(Self.copyName).sorted())
            #expect(found == [])
        }
    }

    @Test("A folder keeps its folders; the pictures themselves and hidden files stay as they are")
    func folders() async throws {
        try await withTemporaryFolder { folder in
            let (trip, out) = (folder.appending(path: "trip"), folder.appending(path: "out"))
            try Samples.place("IMG_2041.JPG", at: trip.appending(path: "morning/one.JPG"))
            try Samples.place("IMG_2042.JPG", at: trip.appending(path: "one.jpeg"))
            try Samples.place("IMG_2042.JPG", at: trip.appending(path: ".hidden.jpg"))
            let before = try Data(contentsOf: trip.appending(path: "one.jpeg"))

            let outcome = try await Program.run(["clean", trip.plainPath, "--out", out.plainPath])

            #expect(outcome.status == 0)
            #expect(outcome.lines.last == "2 of 2 cleaned.")
            #expect(try out.filesBelow().map(\.lastPathComponent).sorted() == ["one.jpg", "one.jpg"])
            #expect(FileManager.default.fileExists(atPath: out.appending(path: "morning/one.jpg").plainPath))
            #expect(try Data(contentsOf: trip.appending(path: "one.jpeg")) == before)
        }
    }

    @Test("Two pictures of one name both get a copy")
    func sameName() async throws {
        try await withTemporaryFolder { folder in
            try Samples.place("IMG_2041.JPG", at: folder.appending(path: "in/a/one.jpg"))
            try Samples.place("IMG_2042.JPG", at: folder.appending(path: "in/b/one.jpg"))
            let pictures = ["a", "b"].map { folder.appending(path: "in/\($0)/one.jpg").plainPath }

            let outcome = try await Program.run(
                ["clean"] + pictures + ["--out", folder.appending(path: "out").plainPath]
            )
            let copies = try folder.appending(path: "out").filesBelow()

            #expect(outcome.status == 0)
            #expect(copies.map(\.lastPathComponent) == ["one-2.jpg", "one.jpg"])
            #expect(try Data(contentsOf: copies[0]) != Data(contentsOf: copies[1]))
        }
    }

    @Test("Neither the picture nor an earlier copy is overwritten, unless replacing is asked for")
    func nothingOverwritten() async throws {
        try await withTemporaryFolder { folder in
            let picture = folder.appending(path: "one.jpg")
            let out = folder.appending(path: "out")
            try Samples.place("IMG_2041.JPG", at: picture)
            let clean = ["clean", picture.plainPath, "--out"]

            let onItself = try await Program.run(clean + [folder.plainPath, "--replace"])
            let first = try await Program.run(clean + [out.plainPath])
            let second = try await Program.run(clean + [out.plainPath])
            let replaced = try await Program.run(clean + [out.plainPath, "--replace"])

            #expect([onItself.status, first.status, second.status, replaced.status] == [1, 0, 1, 0])
            #expect(second.complaint.contains("--replace"))
            #expect(try Data(contentsOf: picture) == Data(contentsOf: Samples.photo("IMG_2041.JPG")))
        }
    }

    @Test("What cannot be cleaned is named with a reason, and leaves nothing in the folder")
    func refused() async throws {
        try await withTemporaryFolder { folder in
            let bad = ["cut off.jpg", "really a text.jpg", "really a video.jpg", "claims 60000 by 60000.jpg"]
            let pictures = bad.map { Samples.refused($0).plainPath }

            let all = try await Program.run(["clean", "--out", folder.plainPath] + pictures)
            let some = try await Program.run(
                ["clean", "--out", folder.plainPath, Samples.photo("IMG_2041.JPG").plainPath] + pictures
            )

            #expect(all.status == 1)
            #expect(some.status == 3)
            #expect(bad.filter { !all.complaint.contains($0 + ": ") } == [])
            #expect(try folder.filesBelow().map(\.lastPathComponent) == ["IMG_2041.jpg"])
        }
    }

    @Test("A clean copy is clean: inspecting it says so, and cleaning it again gives the same bytes")
    func again() async throws {
        try await withTemporaryFolder { folder in
            let (once, twice) = (folder.appending(path: "once"), folder.appending(path: "twice"))
            _ = try await Program.run(["clean", Samples.photo("").plainPath, "--out", once.plainPath])

            _ = try await Program.run(["clean", once.plainPath, "--out", twice.plainPath])
            let answers = try await Program.run(["inspect", "--json", once.plainPath]).json([Inspected].self)

            let (firsts, seconds) = (try once.filesBelow(), try twice.filesBelow())
            #expect(firsts.count > 15)
            #expect(try firsts.map { try Data(contentsOf: $0) } == seconds.map { try Data(contentsOf: $0) })
            #expect(answers.filter { $0.isClean != true || $0.holds != "nothing" }.map(\.file) == [])
        }
    }

    @Test("Upright copies stand upright and do not say so")
    func upright() async throws {
        try await withTemporaryFolder { folder in
            let photos = try Samples.photos().map { Samples.photo($0).plainPath }

            let outcome = try await Program.run(["clean", "--upright", "--json", "--out", folder.plainPath] + photos)
            let tags = try await Exiftool.tags(below: folder)

            #expect(outcome.status == 0)
            #expect(tags.count == photos.count)
            #expect(tags.filter { $0.value["IFD0:Orientation"] != nil } == [:])
        }
    }

    @Test("Inspecting says what a photograph holds, without a value of it")
    func inspects() async throws {
        let photos = try Samples.photos().map { Samples.photo($0).plainPath }

        let outcome = try await Program.run(["inspect", "--json"] + photos)
        let answers = try outcome.json([Inspected].self)

        #expect(outcome.status == 0)
        #expect(answers.filter { $0.holds?.contains("GPS position") == true }.count > 5)
        #expect(answers.filter { $0.isClean == true }.map(\.file) == [])
    }

    private static func copyName(_ path: String) -> String {
        URL(filePath: path).deletingPathExtension().lastPathComponent + ".jpg"
    }
}

private struct Cleaned: Decodable {
    let file: String
    let output: String?
}

private struct Inspected: Decodable {
    let file: String
    let holds: String?
    let isClean: Bool?
}

extension Samples {
    /// Copies a sample photograph to a place, making the folders on the way.
    fileprivate static func place(_ name: String, at target: URL) throws {
        let folder = target.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: photo(name), to: target)
    }
}
