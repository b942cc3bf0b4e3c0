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

    @Test("Ends a server that somebody was sending to, with the same exit code, and nothing is acknowledged")
    func server() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let photo = Samples.photo("IMG_2042.JPG")
            // Whatever a server has to put right when it starts, it has put right before the drive fails.
            try await school.serving { _ in }

            let failed = try await school.servingToItsEnd(under: school.failingFlush) { server in
                #expect((try? await server.upload(photo, by: school.devices[0]).status) != 201)
            }
            let verified = try await school.run("audit", "verify")
            let again = try await school.serving { try await $0.upload(photo, by: school.devices[0]).status }

            #expect(failed == 70)
            #expect(verified.status == 0)
            #expect([200, 201].contains(again))
        }
    }
}

extension School {
    fileprivate var failingFlush: [String] { trailFailing("fdatasync", with: "EIO") }

    fileprivate func withFailingFlush(_ arguments: [String]) async throws -> Outcome {
        try await run(arguments, under: failingFlush)
    }
}
