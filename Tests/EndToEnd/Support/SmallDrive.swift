import Foundation

/// A file system of a few megabytes in memory, which root alone can mount.
enum SmallDrive {
    /// Whether it can be mounted here.
    static let isPossible = Task {
        guard getuid() == 0, Tool.mount.isInstalled else { return false }
        return try await withTemporaryFolder { folder in
            let mounted = try await Tool.mount.run(["-t", "tmpfs", "-o", "size=1m", "none", folder.plainPath])
            guard mounted.status == 0 else { return false }
            return try await Tool.unmount.run([folder.plainPath]).status == 0
        }
    }

    /// Lends a copy of a school on such a drive.
    static func lending<Result>(
        megabytes: Int,
        with school: School,
        _ body: (School) async throws -> Result
    ) async throws -> Result {
        try await withTemporaryFolder { folder in
            let small = folder.appending(path: "small")
            try FileManager.default.createDirectory(at: small, withIntermediateDirectories: false)
            let options = "size=\(megabytes)m,mode=0700"
            let mounted = try await Tool.mount.run(["-t", "tmpfs", "-o", options, "none", small.plainPath])
            guard mounted.status == 0 else { throw Unexpected(mounted.complaint) }
            do {
                let result = try await body(try await school.copied(to: small))
                _ = try await Tool.unmount.run([small.plainPath])
                return result
            } catch {
                _ = try await Tool.unmount.run([small.plainPath])
                throw error
            }
        }
    }
}

extension School {
    /// Fills the file system of the drive but for so many bytes, with one file that a test can remove.
    func fill(leaving: Int = 0) throws -> URL {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: drive.plainPath)
        let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        let ballast = folder.appending(path: "ballast")
        try Data(count: max(0, free - leaving)).write(to: ballast)
        return ballast
    }

    /// Mounts the drive's file system again, writable or not.
    func remount(_ mode: String) async throws {
        let outcome = try await Tool.mount.run(["-o", "remount,\(mode)", folder.plainPath])
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
    }
}
