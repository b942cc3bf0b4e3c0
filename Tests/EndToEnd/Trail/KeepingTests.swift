import Foundation
import Testing

@Suite("What somebody keeps of the trail", .serialized)
struct KeepingTests {
    @Test("A proof that an answer is recorded is checked with the public key alone, and fits no other key or entry")
    func proof() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let key = try await school.key()
            let event = try #require(try school.trail.entries(of: "consent.imported").first)
            let file = school.folder.appending(path: "kept.tlog-proof")
            let otherKey = try await SampleSchool.otherKey()

            let made = try await school.run(
                "audit",
                "prove",
                "--entry",
                "\(event.n)",
                "--to",
                file.plainPath,
                by: .office
            )
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacing("index \(event.n)", with: "index \(event.n + 1)")
                .write(to: school.folder.appending(path: "spoilt.tlog-proof"), atomically: true, encoding: .utf8)
            try FileManager.default.removeItem(at: school.drive)
            let checked = try await Program.run(["audit", "check-proof", file.plainPath, "--key", key])
            let byOther = try await Program.run(["audit", "check-proof", file.plainPath, "--key", otherKey])
            let spoilt = try await Program.run(
                ["audit", "check-proof", school.folder.appending(path: "spoilt.tlog-proof").plainPath, "--key", key]
            )

            #expect(made.status == 0)
            #expect(checked.status == 0)
            #expect(checked.text.contains("Entry \(event.n) of the audit trail"))
            #expect([byOther.status, spoilt.status] == [1, 1])
        }
    }

    @Test(
        "A proof of what is not recorded is refused, and leaves no file",
        arguments: [["--entry", "100000"], ["--request", "q_none"]]
    )
    func noSuchEntry(wanted: [String]) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = school.folder.appending(path: "kept.tlog-proof")

            let made = try await school.run(
                ["audit", "prove", "--to", file.plainPath] + wanted,
                by: Login.office.rawValue
            )

            #expect(made.status != 0)
            #expect(made.complaint.isForPeople)
            #expect(!FileManager.default.fileExists(atPath: file.plainPath))
        }
    }

    @Test("A checkpoint that was kept finds a trail that was put back to an earlier day")
    func rolledBack() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let earlier = try await school.copied(to: TemporaryFolder.make())
            try await school.done("device", "enrol", "iPad 90", by: .technician)
            let held = school.folder.appending(path: "held.note")
            try (try await school.done("audit", "checkpoint")).output.write(to: held)

            let whole = try await school.run("audit", "verify", "--against", held.plainPath)
            let older = try await earlier.run("audit", "verify", "--against", held.plainPath)
            let without = try await earlier.run("audit", "verify")

            #expect(whole.status == 0)
            #expect(older.status == 1)
            #expect(older.text.contains("rolled-back"))
            #expect(without.status == 0)
        }
    }

    @Test("A checkpoint of another school is named for what it is")
    func otherSchool() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let other = School(folder: try TemporaryFolder.make())
            try await other.done("init")
            let held = other.folder.appending(path: "held.note")
            try (try await other.done("audit", "checkpoint")).output.write(to: held)

            let verified = try await school.run("audit", "verify", "--against", held.plainPath)

            #expect(verified.status == 1)
            #expect(verified.text.contains("foreign"))
        }
    }

    @Test("A changed key is followed by a running server, and by whoever trusts the old one")
    func rotatedKey() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let old = try await school.key()

            let (rotated, upload) = try await school.serving { server in
                let rotated = try await school.run("audit", "rotate-key", by: .technician)
                let photo = Samples.photo("IMG_2042.JPG")
                return (rotated, try await server.upload(photo, by: school.devices[0]))
            }
            let new = try await school.key()
            let byOld = try await school.run("audit", "verify", "--key", old)
            let byNew = try await school.run("audit", "verify", "--key", new)
            let refused = try await school.run("audit", "rotate-key", by: .teacher)

            #expect(rotated.status == 0)
            #expect(upload.status == 201)
            #expect(new != old)
            #expect([byOld.status, byNew.status, refused.status] == [0, 0, 1])
            #expect(try school.trail.entries(of: "log.keyRotated").count == 1)
        }
    }
}

extension SampleSchool {
    /// The public key of another school's trail.
    fileprivate static func otherKey() async throws -> String {
        let other = School(folder: try TemporaryFolder.make())
        try await other.done("init")
        return try await other.key()
    }
}

extension School {
    /// The public key of the trail.
    fileprivate func key() async throws -> String {
        try await done("audit", "checkpoint", "--key").text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
