import Archiving
import Foundation
import SchoolMedia
import Testing

@Suite("ZIP files that staff bring")
struct ZIPReaderTests {
    @Test("Every picture in the archive is read, whatever its name")
    func roundTrip() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/trip.zip"
            try Data([UInt8].album).write(to: URL(filePath: path))

            let members = try allMembers(of: path)

            #expect(members.map(\.name) == ["photo-a.jpg", "photo-b.jpg"])
            #expect(members.map(\.bytes) == [[1, 2, 3], [4, 5]])
        }
    }

    @Test("No more than the limit is unpacked of a file")
    func limit() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/trip.zip"
            try Data([UInt8].album).write(to: URL(filePath: path))
            var reader = try ZIPReader(path: path)

            let first = try reader.next(upTo: 2)
            let second = try reader.next(upTo: 2)

            #expect(first?.bytes == [1, 2])
            #expect(second?.bytes == [4, 5])
        }
    }

    @Test("An archive that was cut off anywhere is refused or gives what is whole", arguments: 0..<[UInt8].album.count)
    func cutOff(length: Int) throws {
        try withTemporaryFolder { folder in
            let path = folder + "/trip.zip"
            try Data([UInt8].album.prefix(length)).write(to: URL(filePath: path))

            let members = (try? allMembers(of: path)) ?? []

            #expect(members.allSatisfy { [[1, 2, 3], [4, 5]].contains($0.bytes) })
        }
    }

    @Test("A file that is no archive, or is protected by a password, is refused with what to do instead")
    func refused() throws {
        try withTemporaryFolder { folder in
            let (none, locked) = (folder + "/none.zip", folder + "/locked.zip")
            try Data("no archive".utf8).write(to: URL(filePath: none))
            try Data([UInt8].album.encrypted).write(to: URL(filePath: locked))

            #expect(throws: ArchivingError.self) { try allMembers(of: none) }
            #expect(code(of: locked) == .encrypted)
            #expect(code(of: folder + "/missing.zip") == .unreadable)
        }
    }
}

private func allMembers(of path: String) throws -> [ZIPReader.Member] {
    var reader = try ZIPReader(path: path)
    var members: [ZIPReader.Member] = []
    while let member = try reader.next(upTo: 1000) { members.append(member) }
    return members
}

private func code(of path: String) -> ArchivingError.Code? {
    do {
        _ = try allMembers(of: path)
        return nil
    } catch {
        return (error as? ArchivingError)?.code
    }
}

extension [UInt8] {
    /// An archive of two files.
    fileprivate static let album: [UInt8] = {
        var bytes: [UInt8] = []
        try? withTemporaryFolder { folder in
            var writer = try ZIPWriter(path: folder + "/album.zip")
            try writer.add(name: "photo-a.jpg", bytes: [1, 2, 3])
            try writer.add(name: "photo-b.jpg", bytes: [4, 5])
            try writer.finish()
            bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/album.zip")))
        }
        return bytes
    }()

    /// The same with bit 0 of every entry's flags set: PKWARE APPNOTE 6.3.10, 4.4.4.
    fileprivate var encrypted: [UInt8] {
        var copy = self
        for index in indices.dropLast(10) where Array(self[index..<index + 2]) == [0x50, 0x4B] {
            switch Array(self[index + 2..<index + 4]) {
            case [3, 4]: copy[index + 6] |= 1
            case [1, 2]: copy[index + 8] |= 1
            default: break
            }
        }
        return copy
    }
}
