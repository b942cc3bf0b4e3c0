import Archiving
import Foundation
import SchoolMedia
import Testing

@Suite("Exported ZIP files")
struct ZIPWriterTests {
    @Test("Pictures come out of the archive as they went in")
    func roundTrip() throws {
        try withTemporaryFolder { folder in
            let (name, picture) = (NeutralName.random(), [UInt8](repeating: 0xD8, count: 300_000))
            var writer = try ZIPWriter(path: folder + "/pack.zip")

            try writer.add(ZIPEntryName(name), bytes: picture)
            try writer.add(name: "press-pack/manifest.json", bytes: Array("{}".utf8))
            try writer.add(name: "empty.txt", bytes: [])
            try writer.finish()

            let archive = try ZIPRecords(readingFrom: folder + "/pack.zip")
            #expect(archive.entries.map(\.name) == [name.rawValue, "press-pack/manifest.json", "empty.txt"])
            #expect(archive.entries.map(\.content) == [picture, Array("{}".utf8), []])
            #expect(try names(in: folder) == ["pack.zip"])
        }
    }

    @Test("Nothing in the archive tells when, by whom or on which machine it was made")
    func neutralRecords() throws {
        try withTemporaryFolder { folder in
            var writer = try ZIPWriter(path: folder + "/pack.zip")

            try writer.add(name: "photo-a.jpg", bytes: [1, 2, 3])
            try writer.finish()

            let entry = try #require(try ZIPRecords(readingFrom: folder + "/pack.zip").entries.first)
            #expect(entry.time == 0)
            #expect(entry.date == 0x0021)
            #expect(entry.permissions == 0o100644)
            #expect(entry.isStored)
            #expect(entry.commentLength == 0)
            #expect(entry.localExtra == ZIPRecords.emptyTimesAndOwnerZero)
            #expect(entry.centralExtra == ZIPRecords.emptyTimesAndOwnerZero)
        }
    }

    @Test("The same pictures give the same archive, byte for byte")
    func reproducible() throws {
        try withTemporaryFolder { folder in
            let archives = try ["/one.zip", "/two.zip"].map { name in
                var writer = try ZIPWriter(path: folder + name)
                try writer.add(name: "photo-a.jpg", bytes: [1, 2, 3])
                try writer.finish()
                return try Data(contentsOf: URL(filePath: folder + name))
            }

            #expect(archives[0] == archives[1])
        }
    }

    @Test("An archive that is given up leaves nothing")
    func abandoned() throws {
        try withTemporaryFolder { folder in
            try abandon(ZIPWriter(path: folder + "/pack.zip"))

            #expect(try names(in: folder) == [])
        }
    }

    @Test("An archive never replaces a file, neither at the start nor at the end")
    func neverReplaces() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/pack.zip"
            let writer = try ZIPWriter(path: path)
            try Data([7]).write(to: URL(filePath: path))

            let atEnd = refusal(writer)
            let atStart = #expect(throws: ArchivingError.self) { _ = try ZIPWriter(path: path) }

            #expect(atEnd?.code == .fileExists)
            #expect(atStart?.code == .fileExists)
            #expect(try Data(contentsOf: URL(filePath: path)) == Data([7]))
            #expect(try names(in: folder) == ["pack.zip"])
        }
    }

    @Test("An archive begun in a folder that is not there is refused")
    func missingFolder() throws {
        try withTemporaryFolder { folder in
            let error = #expect(throws: ArchivingError.self) { _ = try ZIPWriter(path: folder + "/none/pack.zip") }

            #expect(error?.code == .writingFailed)
        }
    }

    @Test("A name used twice is refused, and the archive goes on without it")
    func repeatedNames() throws {
        try withTemporaryFolder { folder in
            var writer = try ZIPWriter(path: folder + "/pack.zip")
            try writer.add(name: "photo-a.jpg", bytes: [1])

            let error = refusalOfAdding("photo-a.jpg", to: &writer)
            try writer.finish()

            #expect(error?.code == .nameRepeated)
            #expect(try ZIPRecords(readingFrom: folder + "/pack.zip").entries.count == 1)
        }
    }

    @Test("A full drive ends the archive, and nothing can be added to it or finished")
    func fullDrive() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        var writer = try ZIPWriter(descriptor: full.fileDescriptor)

        let first = refusalOfAdding("photo-a.jpg", to: &writer, count: 1_000_000)
        let second = refusalOfAdding("photo-b.jpg", to: &writer)
        let finish = refusal(writer)

        #expect(first?.code == .driveFull)
        #expect(second?.code == .archiveEnded)
        #expect(finish?.code == .archiveEnded)
    }

    @Test("An archive can be written into a pipe")
    func pipe() throws {
        let pipe = Pipe()
        var writer = try ZIPWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)

        try writer.add(name: "photo-a.jpg", bytes: [1, 2, 3])
        try writer.finish()
        try pipe.fileHandleForWriting.close()

        let bytes = Array(try #require(try pipe.fileHandleForReading.readToEnd()))
        #expect(try ZIPRecords(bytes).entries.map(\.content) == [[1, 2, 3]])
    }

    private func abandon(_ writer: consuming ZIPWriter) throws {
        try writer.add(name: "photo-a.jpg", bytes: [1, 2, 3])
    }

    private func refusal(_ writer: consuming ZIPWriter) -> ArchivingError? {
        do {
            try writer.finish()
            return nil
        } catch {
            return error as? ArchivingError
        }
    }

    private func refusalOfAdding(_ name: String, to writer: inout ZIPWriter, count: Int = 1) -> ArchivingError? {
        do {
            try writer.add(name: name, bytes: [UInt8](repeating: 1, count: count))
            return nil
        } catch {
            return error as? ArchivingError
        }
    }
}

func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/zip-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
}

func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}
