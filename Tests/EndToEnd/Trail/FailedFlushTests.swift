import Foundation
import Testing

@Suite("A drive that fails while the trail is written", .serialized, .enabled(if: Tool.strace.isInstalled))
struct FailedFlushTests {
    @Test("Ends a command with its own exit code; the next one finds the trail whole and goes on")
    func command() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let failed = try await school.withFailingFlush([
                "device", "enrol", "iPad 90", "--as", Login.technician.rawValue,
            ])
            let next = try await school.run("device", "enrol", "iPad 91", by: .technician)
            let verified = try await school.run("audit", "verify")

            #expect(failed.status == 70)
            #expect(next.status == 0)
            #expect(verified.status == 0)
            #expect(try school.trail.entries(of: "device.enrolled").count == school.devices.count + 2)
        }
    }
}

extension Tool {
    static let strace = Tool(path: "/usr/bin/strace")
}

extension School {
    /// Runs a command on a drive that fails to flush the trail's last file of entries, and only that.
    fileprivate func withFailingFlush(_ arguments: [String]) async throws -> Outcome {
        try await Tool.strace.run(
            [
                "-f", "-qq", "-o", "/dev/null", "-P", trail.segment.plainPath, "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:error=EIO", Program.path,
            ] + arguments,
            environment: Tool.environment.merging(environment) { _, ours in ours }
        )
    }
}
