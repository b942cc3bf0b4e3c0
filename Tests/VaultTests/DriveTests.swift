import Foundation
import Testing

@testable import Vault

@Suite("The drive")
struct DriveTests {
    @Test("A new drive has all its folders, closed to other users, and can be made again without harm")
    func creation() throws {
        try withTemporaryFolder { folder in
            let first = try DriveLayout.create(at: folder + "/drive")
            let second = try DriveLayout.create(at: folder + "/drive/")
            let modes = try ["", "/registry", "/assets", "/audit", "/keys", "/spool", "/exports"].map { name in
                try FileManager.default.attributesOfItem(atPath: first.root + name)[.posixPermissions] as? Int
            }

            #expect(modes == [Int?](repeating: 0o700, count: 7))
            #expect(second.root == first.root)
            #expect(first.registryFile == first.root + "/registry/consentry.sqlite")
        }
    }

    @Test("A folder that holds something else does not become a drive, and is not changed")
    func foreignFolder() throws {
        try withTemporaryFolder { folder in
            try overwrite(folder + "/homework.txt", with: [1])

            let error = refusal { _ = try DriveLayout.create(at: folder) }

            #expect(error?.code == .driveNotEmpty)
            #expect(try names(in: folder) == ["homework.txt"])
        }
    }

    @Test("A drive that other users could look into is refused", arguments: ["", "/assets", "/keys", "/registry"])
    func exposedDrive(name: String) throws {
        try withDrive { drive in
            let path = drive.layout.root + name
            try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: path)

            #expect(refusal { _ = try DriveLayout.open(at: drive.layout.root) }?.code == .driveExposed)
        }
    }

    @Test("A drive without one of its folders is refused", arguments: ["assets", "audit", "keys", "spool", "exports"])
    func missingFolder(name: String) throws {
        try withDrive { drive in
            try FileManager.default.removeItem(atPath: "\(drive.layout.root)/\(name)")

            #expect(refusal { _ = try DriveLayout.open(at: drive.layout.root) }?.code == .driveMissing)
        }
    }

    @Test("A drive that is not there is refused")
    func missingDrive() throws {
        try withTemporaryFolder { folder in
            #expect(refusal { _ = try DriveLayout.open(at: folder + "/none") }?.code == .driveMissing)
            #expect(refusal { _ = try DriveLayout.create(at: folder + "/none/drive") }?.code == .driveMissing)
        }
    }

    @Test("A link in the place of a folder of the drive is refused")
    func linkedFolder() throws {
        try withDrive { drive in
            let elsewhere = drive.layout.root + "-elsewhere"
            try FileManager.default.moveItem(atPath: drive.layout.assets, toPath: elsewhere)
            try FileManager.default.createSymbolicLink(atPath: drive.layout.assets, withDestinationPath: elsewhere)

            #expect(refusal { _ = try DriveLayout.open(at: drive.layout.root) } != nil)
        }
    }

    @Test(
        "No name leads out of a folder of the drive",
        arguments: ["", ".", "..", "../root.key", "/etc/passwd", "a\u{0}b"]
    )
    func namesStayInside(name: String) throws {
        try withDrive { drive in
            let folder = try OpenFolder(path: drive.layout.exports)

            let codes = [
                refusal { _ = try folder.file(name) }, refusal { _ = try folder.newFile(name) },
                refusal { try folder.remove(name) }, refusal { try folder.makeFolder(name) },
                refusal { try folder.move(name, into: folder, as: "a") },
                refusal { try folder.move("a", into: folder, as: name) },
            ].map { $0?.code }

            #expect(codes == [VaultError.Code?](repeating: .nameRefused, count: 6))
        }
    }

    @Test("A second server on the same drive is refused at once; after the first has gone it may start")
    func lock() throws {
        try withDrive { drive in
            var first: DriveLock? = try DriveLock.acquire(drive.layout)

            let second = refusal { _ = try DriveLock.acquire(drive.layout) }
            first = nil
            let third = refusal { _ = try DriveLock.acquire(drive.layout) }

            #expect(first == nil)
            #expect(second?.code == .driveInUse)
            #expect(third == nil)
        }
    }
}
