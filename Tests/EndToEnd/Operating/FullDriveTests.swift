import Foundation
import Testing

@Suite(
    "A drive that is full or read-only",
    .serialized,
    .enabled("Only root can mount a small drive") { try await SmallDrive.isPossible.value }
)
struct FullDriveTests {
    static let photo = Samples.photo("IMG_2042.JPG")

    @Test("On a full drive an upload is refused; with room again the same one is taken and the trail is intact")
    func fullDrive() async throws {
        try await SmallDrive.lending(megabytes: 16, with: SampleSchool.enrolled.value) { school in
            try await school.serving { server in
                let ballast = try school.fill()
                let full = try await server.upload(Self.photo, by: school.devices[0])
                let health = try server.answer(to: Message("GET", "/healthz")).status
                try FileManager.default.removeItem(at: ballast)
                let left = try school.storedFiles()
                let verified = try await school.run("audit", "verify").status
                let roomy = try await server.upload(Self.photo, by: school.devices[0])

                #expect(try full.problem().status == 507)
                #expect(health == 200)
                #expect(left == [])
                #expect(verified == 0)
                #expect(roomy.status == 201)
            }
        }
    }

    @Test("On a full drive a command says so and changes nothing")
    func fullDriveAtTheServer() async throws {
        try await SmallDrive.lending(megabytes: 16, with: SampleSchool.enrolled.value) { school in
            let before = try await school.done("device", "list", "--json", by: .technician).text
            let ballast = try school.fill()

            let enrol = try await school.run("device", "enrol", "One too many", by: .technician)
            let ingest = try await school.run("asset", "ingest", Self.photo.plainPath, by: .teacher)
            try FileManager.default.removeItem(at: ballast)
            let verified = try await school.run("audit", "verify").status
            let after = try await school.done("device", "list", "--json", by: .technician).text

            #expect(enrol.isRefusal)
            #expect(ingest.isRefusal)
            #expect(verified == 0)
            #expect(after == before)
            #expect(try school.storedFiles() == [])
        }
    }

    @Test("A drive that fills up during an export shows no half export, and exports all when there is room")
    func fullDuringExport() async throws {
        try await SmallDrive.lending(megabytes: 24, with: SampleSchool.approved.value) { school in
            let ballast = try school.fill(leaving: 200_000)

            let full = try await school.run("export", school.request("farm-page"), "--json", by: .editor)
            let shown = try FileManager.default.contentsOfDirectory(atPath: school.exports.plainPath)
            try FileManager.default.removeItem(at: ballast)
            let verified = try await school.run("audit", "verify").status
            let roomy = try await school.export("farm-page")

            #expect(full.isRefusal)
            #expect(shown.filter { !$0.hasPrefix(".") } == [])
            #expect(verified == 0)
            #expect(roomy.written.count == 4)
        }
    }

    @Test("A read-only drive is refused for changes, and its trail can still be verified")
    func readOnly() async throws {
        try await SmallDrive.lending(megabytes: 24, with: SampleSchool.approved.value) { school in
            try await school.remount("ro")

            let enrol = try await school.run("device", "enrol", "One too many", by: .technician)
            let export = try await school.run("export", school.request("farm-page"), by: .editor)
            let serve = try await school.run("serve", "--port", "0")
            let verified = try await school.run("audit", "verify").status
            try await school.remount("rw")
            let again = try await school.run("device", "enrol", "One more", by: .technician)

            #expect([enrol, export, serve].map(\.isRefusal) == [true, true, true])
            #expect(verified == 0)
            #expect(again.status == 0)
        }
    }
}
