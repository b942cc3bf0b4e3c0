import Foundation
import Testing

@Suite("Every format that school devices make")
struct FormatTests {
    private static let formats = Samples.root.appending(path: "Samples/formats")

    @Test("Keeps its format, HEIC and AVIF become JPEG, and nothing that was in the file is in the copy")
    func cleaned() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await Program.run([
                "clean", Self.formats.plainPath, "--out", folder.plainPath, "--report",
            ])
            let copies = try folder.filesBelow()
            let found = try await Self.secrets.found(in: copies)

            #expect(outcome.status == 0)
            #expect(
                copies.map(\.lastPathComponent) == [
                    "IMG_3001.jpg", "IMG_3002.jpg", "Screenshot 2026-11-05 at 10.15.33.png", "poster for the door.webp",
                    "wave.gif",
                ]
            )
            #expect(outcome.text.contains("further animation frame"))
            #expect(found == [])
        }
    }

    @Test("Held something before, so that the search would have found it")
    func searchFindsIt() async throws {
        let files = try Self.formats.filesBelow()

        let found = try await Self.secrets.found(in: files)

        #expect(Set(found.map { $0.components(separatedBy: " in ").last ?? "" }).count == files.count)
    }

    @Test("Is found to hold nothing but the picture by an independent reader", .enabled(if: Exiftool.tool.isInstalled))
    func onlyStructure() async throws {
        try await withTemporaryFolder { folder in
            _ = try await Program.run(["clean", Self.formats.plainPath, "--out", folder.plainPath])

            let tags = try await Exiftool.allTags(below: folder)
            let beyond = tags.mapValues { $0.keys.filter { !Self.structure.contains($0) }.sorted() }

            #expect(tags.count == 5)
            #expect(beyond.filter { !$0.value.isEmpty } == [:])
        }
    }

    @Test("Is the same when it is cleaned again")
    func again() async throws {
        try await withTemporaryFolder { folder in
            let (once, twice) = (folder.appending(path: "once"), folder.appending(path: "twice"))
            _ = try await Program.run(["clean", Self.formats.plainPath, "--out", once.plainPath])

            _ = try await Program.run(["clean", once.plainPath, "--out", twice.plainPath])

            let contents = try [once, twice].map { try $0.filesBelow().map { try Data(contentsOf: $0) } }
            #expect(contents[0].count == 5)
            #expect(contents[0] == contents[1])
        }
    }

    @Test("Comes in through the door of the devices")
    func uploaded() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let files = try Self.formats.filesBelow()

            let statuses = try await school.serving { server in
                var statuses: [Int] = []
                for file in files { statuses.append(try await server.upload(file, by: school.devices[0]).status) }
                return statuses
            }

            #expect(statuses == Array(repeating: 201, count: 5))
            #expect(try school.storedFiles().count == 15)
        }
    }

    @Test("Comes in at the server from a folder and from a ZIP file, where the same picture is a repeat")
    func ingested() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let archive = school.folder.appending(path: "trip.zip").plainPath
            _ = try await Search.python.run(["-m", "zipfile", "-c", archive, Self.formats.plainPath + "/"])

            let fromFolder = try await school.run("asset", "ingest", Self.formats.plainPath, "--json", by: .teacher)
            let fromArchive = try await school.run("asset", "ingest", archive, "--json", by: .teacher)

            #expect(try fromFolder.json([Ingested].self).map(\.status) == Array(repeating: "stored", count: 5))
            #expect(try fromArchive.json([Ingested].self).map(\.status) == Array(repeating: "repeated", count: 5))
            #expect([fromFolder.status, fromArchive.status] == [0, 0])
        }
    }

    private static let secrets = Search(
        needles: ["Hollowbrook Farm", "Ayesha Rahman", "PLANTED-GPS", "<x:xmpmeta", "Exif\0\0"].map {
            (name: $0, bytes: Data($0.utf8))
        }
    )

    private static let structure = StructureTests.structure.union(StructureTests.ownProfile.keys).union([
        "PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth", "PNG:ColorType", "PNG:Compression", "PNG:Filter",
        "PNG:Interlace", "PNG:Palette", "PNG:ProfileName", "GIF:GIFVersion", "GIF:ImageWidth", "GIF:ImageHeight",
        "GIF:HasColorMap",
        "GIF:ColorResolutionDepth", "GIF:BitsPerPixel", "GIF:BackgroundColor", "RIFF:VP8Version", "RIFF:ImageWidth",
        "RIFF:HorizontalScale", "RIFF:ImageHeight", "RIFF:VerticalScale",
    ])
}

private struct Ingested: Decodable {
    let status: String
}
