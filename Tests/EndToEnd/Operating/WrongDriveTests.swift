import Foundation
import Testing

@Suite("A wrong key, a wrong drive, a second server", .serialized)
struct WrongDriveTests {
    @Test("Another school's root key opens nothing")
    func wrongKey() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await withTemporaryFolder { folder in
                let other = School(folder: folder)
                try await other.done("init")
                let key = ["CONSENTRY_DRIVE": school.drive.plainPath, "CONSENTRY_ROOT_KEY": other.rootKey.plainPath]

                let list = try await Program.run(
                    ["staff", "list", "--as", Login.technician.rawValue],
                    environment: key
                )
                let serve = try await Program.run(["serve", "--port", "0"], environment: key)

                #expect(list.isRefusal)
                #expect(serve.isRefusal)
                #expect(list.output.isEmpty)
            }
        }
    }

    @Test("A root key that others can read is not used", arguments: [0o644, 0o640, 0o604])
    func readableKey(mode: Int) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: school.rootKey.plainPath)

            let outcome = try await school.run("staff", "list", by: .technician)

            #expect(outcome.isRefusal)
        }
    }

    @Test("A root key that lies on the drive it opens is not used")
    func keyInsideDrive() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let inside = school.drive.appending(path: "keys/root.key")
            try FileManager.default.copyItem(at: school.rootKey, to: inside)
            let arguments = ["staff", "list", "--root-key", inside.plainPath]

            let outcome = try await school.run(arguments, by: Login.technician.rawValue)

            #expect(outcome.isRefusal)
        }
    }

    @Test("A new drive does not put its root key on itself, and leaves nothing when it cannot be made")
    func newKeyInsideDrive() async throws {
        try await withTemporaryFolder { folder in
            let drive = folder.appending(path: "drive").plainPath

            let outcome = try await Program.run(["init", "--drive", drive, "--root-key", drive + "/root.key"])
            let again = try await Program.run(["init", "--drive", drive, "--root-key", folder.plainPath + "/root.key"])

            #expect(outcome.isRefusal)
            #expect(again.status == 0)
        }
    }

    @Test("A drive is not made where there is one, and a root key is not overwritten")
    func nothingIsOverwritten() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let key = try Data(contentsOf: school.rootKey)

            let sameDrive = try await school.run("init")
            let sameKey = try await school.run(["init", "--drive", school.folder.plainPath + "/other"], by: nil)
            let opened = try await school.run("staff", "list", by: .technician)

            #expect(sameDrive.isRefusal)
            #expect(sameKey.isRefusal)
            #expect(try Data(contentsOf: school.rootKey) == key)
            #expect(opened.status == 0)
        }
    }

    @Test("Where there is no drive or no key, that is said", arguments: ["drive", "root.key"])
    func nothingThere(missing: String) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try FileManager.default.removeItem(at: school.folder.appending(path: missing))

            let outcome = try await school.run("staff", "list", by: .technician)
            let serve = try await school.run("serve", "--port", "0")

            #expect(outcome.isRefusal)
            #expect(serve.isRefusal)
        }
    }

    @Test("One drive has one server; a command beside it works")
    func secondServer() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.serving { server in
                let second = try await school.run("serve", "--port", "0")
                let command = try await school.run("device", "list", by: .technician)
                let health = try server.answer(to: Message("GET", "/healthz")).status

                #expect(second.isRefusal)
                #expect(command.status == 0)
                #expect(health == 200)
            }
        }
    }

    @Test(
        "Without TLS nobody but this machine is served",
        arguments: ["0.0.0.0", "::", "192.168.1.10", "school.example", ""]
    )
    func loopbackOnly(host: String) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let outcome = try await school.run("serve", "--host", host, "--port", "0")

            #expect(outcome.isRefusal)
        }
    }

    @Test("A port that is taken is said to be, in a sentence")
    func takenPort() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await SampleSchool.enrolled.value.lending { other in
                try await school.serving { server in
                    let outcome = try await other.run("serve", "--port", String(server.port))

                    #expect(outcome.isRefusal)
                }
            }
        }
    }

    @Test("After a stop the drive can be served again, and the trail is intact")
    func stopAndStart() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let first = try await school.serving { try $0.answer(to: Message("GET", "/healthz")).status }
            let second = try await school.serving { try $0.answer(to: Message("GET", "/healthz")).status }
            let verified = try await school.run("audit", "verify").status

            #expect(first == 200)
            #expect(second == 200)
            #expect(verified == 0)
        }
    }
}

extension Outcome {
    /// Whether it ended as refused or failed and said so to a person.
    var isRefusal: Bool { status == 1 && complaint.isForPeople }
}
