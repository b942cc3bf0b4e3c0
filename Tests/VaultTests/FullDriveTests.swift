import Foundation
import Glibc
import SchoolMedia
import Testing

@testable import Vault

@Suite("A drive that runs full", .enabled(if: SmallDrive.canBeMounted), .serialized)
struct FullDriveTests {
    @Test("A picture that no longer fits is refused and leaves nothing behind; what was stored stays readable")
    func picture() throws {
        try SmallDrive.with { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(100_000), id, key: key)

            let error = refusal { try drive.add(.picture(5_000_000), .random(), key: key) }

            #expect(error?.code == .driveFull)
            #expect(try filesBelow(drive.layout.assets) == [drive.path(id)])
            #expect(try names(in: drive.layout.spool) == [])
            #expect(try drive.store.read(id, kind: .master, key: key) == .picture(100_000))
            #expect(!drive.layout.refusesWrites)
        }
    }

    @Test("An upload that no longer fits is refused and leaves nothing behind")
    func upload() throws {
        try SmallDrive.with { drive in
            let spool = Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: Spool.usualLimit)
            let file = try spool.begin()

            let error = refusal { try file.append([UInt8].picture(5_000_000)[...]) }

            #expect(error?.code == .driveFull)
            #expect(try names(in: drive.layout.spool) == [])
        }
    }

    @Test("A drive that turned read-only refuses writing with its own code, and can still be read")
    func readOnly() throws {
        try SmallDrive.with { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(1_000), id, key: key)
            try SmallDrive.run("mount", "-o", "remount,ro", SmallDrive.mountPoint(of: drive))

            let error = refusal { try drive.add(.picture(1_000), .random(), key: key) }

            #expect(error?.code == .driveReadOnly)
            #expect(try drive.store.read(id, kind: .master, key: key) == .picture(1_000))
        }
    }
}

/// A drive of two megabytes in memory; needs the right to mount.
enum SmallDrive {
    static let canBeMounted = geteuid() == 0 && (try? with { _ in }) != nil

    static func with(_ body: (SchoolDrive) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try run("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", folder)
            defer { try? run("umount", "-l", folder) }
            try body(SchoolDrive(in: folder))
        }
    }

    static func mountPoint(of drive: SchoolDrive) -> String {
        (drive.rootKeyPath as NSString).deletingLastPathComponent
    }

    static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
    }
}
