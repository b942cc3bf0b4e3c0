import Foundation
import GRDB
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("A full drive changes nothing and can be recovered from")
struct FullDriveTests {
    @Test("a change that does not fit is undone, and the registry works on once there is space")
    func fullFile() async throws {
        try await withSchool { registry in
            try await registry.database.limitPages("max_page_count = 1")
            let refusal = try await code { try await registry.database.write(Self.fill) }
            try await registry.database.limitPages("max_page_count = 1000000")

            #expect(refusal == .driveFull)
            #expect(try await registry.database.read { try $0.outbox(limit: 1) } == [])
            #expect(try await registry.database.read { try $0.pupil(.chloe) } == nil)
            try await registry.database.write { try $0.upsert(School.pupil(.chloe, 3)) }
            #expect(try await registry.database.read { try $0.pupil(.chloe) } == School.pupil(.chloe, 3))
        }
    }

    @Test(
        "a drive without a free block refuses the change, keeps what it had and can still be read",
        .enabled(if: SmallDrive.canBeMounted)
    )
    func fullDrive() async throws {
        try await withTemporaryDrive { root in
            let drive = try SmallDrive(at: root)
            defer { drive.unmount() }
            let database = try RegistryDatabase.create(at: root + "/consentry.sqlite", driveID: "small", now: .noon)
            try await database.write { try School.furnish($0) }
            let ballast = try drive.fill()

            let refusal = try await code { try await database.write(Self.fill) }

            #expect(refusal == .driveFull)
            #expect(try await database.read { try $0.outbox(limit: 1) } == [])
            #expect(try await database.read { try $0.pupil(.chloe) } == nil)
            try FileManager.default.removeItem(atPath: ballast)
            try await database.write(Self.fill)
            #expect(try await database.read { try $0.outbox(limit: 1_000) }.count == 200)
            try database.close()
        }
    }

    private static func fill(_ transaction: RegistryTransaction) throws {
        try transaction.upsert(School.pupil(.chloe, 3))
        let entries = (0..<200).map { _ in OutboxEntry(id: UUID(), bytes: [UInt8](repeating: 1, count: 4_000)) }
        try transaction.enqueue(entries)
    }
}

/// A drive of 4 MiB in memory.
private struct SmallDrive {
    static let canBeMounted: Bool = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drive-\(UUID().uuidString)").path
        guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
        else {
            return false
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard let drive = try? SmallDrive(at: folder) else { return false }
        drive.unmount()
        return true
    }()

    private struct NotMounted: Error {}

    let root: String

    init(at root: String) throws {
        self.root = root
        guard try Self.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", root]) == 0 else { throw NotMounted() }
    }

    /// Writes until no block is free.
    func fill() throws -> String {
        let path = root + "/ballast"
        _ = try Self.run(["dd", "if=/dev/zero", "of=\(path)", "bs=4096"])
        return path
    }

    func unmount() {
        _ = try? Self.run(["umount", "--lazy", root])
    }

    private static func run(_ command: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

extension RegistryDatabase {
    fileprivate func limitPages(_ pragma: String) async throws {
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(pragma)") }
    }
}
