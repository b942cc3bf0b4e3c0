import Foundation
import Testing

@Suite("What was hidden in the photographs", .enabled(if: Search.python.isInstalled))
struct PlantedTests {
    @Test("Is found in the photographs as they were sent, so that the search would find it")
    func searchFindsIt() async throws {
        let photos = try Samples.photos().map(Samples.photo)
        let planted = Search(needles: try Planted.search().needles.filter { !$0.name.hasSuffix("file name") })

        let missing = try await planted.missing(in: photos)

        #expect(planted.needles.count > 450)
        #expect(missing == [])
    }

    @Test("Is found when it is compressed inside another file")
    func searchInflates() async throws {
        try await withTemporaryFolder { folder in
            let needle = Search(needles: [(name: "place", bytes: Data("HOLLOWBROOK FARM".utf8))])
            let file = folder.appending(path: "words.txt")
            try Data(String(repeating: "Behind the hill lies HOLLOWBROOK FARM. ", count: 9).utf8).write(to: file)
            _ = try await Tool.gzip.run([file.plainPath])
            let packed = file.appendingPathExtension("gz")
            try (Data([0xFF, 0xD8, 0x00]) + Data(contentsOf: packed) + Data([0x00])).write(to: packed)

            let found = try await needle.found(in: [packed])

            #expect(found == ["place in words.txt.gz"])
        }
    }

    @Test("Is nowhere in what was exported, archives unpacked and compressed parts inflated")
    func notInExports() async throws {
        let published = try await SampleSchool.published.value
        try await withTemporaryFolder { folder in
            try await published.gather(in: folder)

            let found = try await Planted.search().found(in: folder.filesBelow())

            #expect(found == [])
        }
    }

    @Test("Is nowhere in any file of the drive: pictures, registry with its journal, trail, spool, exports")
    func notOnTheDrive() async throws {
        let drive = try await SampleSchool.published.value.school.drive

        let files = try drive.filesBelow()
        let found = try await Planted.search().found(in: files)

        #expect(files.count > 60)
        #expect(found == [])
    }

    @Test("Is nowhere in stored pictures, decrypted")
    func notInStoredPictures() async throws {
        let folder = try await TakenOut.all.value.folder

        let found = try await Planted.search().found(in: folder.filesBelow())

        #expect(found == [])
    }
}
