import Foundation
import Testing

@Suite("The trail on a stick", .enabled(if: Search.python.isInstalled))
struct TrailExportTests {
    @Test("Everything is there that is needed to check it, and both verifiers find it intact")
    func whole() async throws {
        try await Stick.lending { school, stick in
            let outcome = try await school.exportTrail(to: stick)
            let brought = try await stick.verify()
            let ours = try await school.run("audit", "verify", stick.folder.plainPath)
            let verifier = try Data(contentsOf: stick.file("verify-trail"))
            let personal = try await Planted.search().found(in: stick.folder.filesBelow())
            let readMe = try String(contentsOf: stick.file("README.txt"), encoding: .utf8)

            #expect(outcome.status == 0, "\(outcome.complaint)")
            #expect(brought.status == 0, "\(brought.text)")
            #expect(ours.status == 0, "\(ours.text)")
            #expect(try verifier == Data(contentsOf: Samples.root.appending(path: "Samples/verify-trail")))
            #expect(readMe.contains("WHAT IT CANNOT SHOW"))
            #expect(try stick.entries().last?.act == "audit.exported")
            #expect(try !stick.names().contains(".lock"))
            #expect(personal == [])
        }
    }

    @Test("The next copy in the same folder adds what is new and leaves what is there as it is")
    func continued() async throws {
        try await Stick.lending { school, stick in
            try await stick.isFilled(from: school)
            let first = try Data(contentsOf: stick.file("segments/00000000.jsonl"))
            try FileManager.default.copyItem(at: stick.file("checkpoint"), to: stick.beside("held.note"))
            _ = try await school.run("audit", "show", "--limit", "1", by: .safeguardingLead)

            let outcome = try await school.exportTrail(to: stick)
            let second = try Data(contentsOf: stick.file("segments/00000000.jsonl"))
            let held = try await stick.verify("--held", stick.beside("held.note").plainPath)

            #expect(outcome.status == 0)
            #expect(outcome.text.contains("continuing the earlier copy of"))
            #expect(second.count > first.count)
            #expect(second.starts(with: first))
            #expect(held.status == 0)
        }
    }

    @Test("A copy that was cut off in the middle is completed by the next")
    func cutOff() async throws {
        try await Stick.lending { school, stick in
            try await stick.isFilled(from: school)
            let segment = stick.file("segments/00000000.jsonl")
            try Data(contentsOf: segment).dropLast(1_000).write(to: segment)

            let cut = try await stick.verify()
            let outcome = try await school.exportTrail(to: stick)
            let completed = try await stick.verify()

            #expect(cut.text.hasPrefix("CUT. "))
            #expect(outcome.status == 0)
            #expect(completed.status == 0)
        }
    }

    @Test("A trail that was rewritten since does not overwrite the copy that proves it")
    func rewritten() async throws {
        try await Stick.lending { school, stick in
            try await stick.isFilled(from: school)
            let before = try Data(contentsOf: stick.file("segments/00000000.jsonl"))
            let forged = try await SampleSchool.enrolled.value.copied(to: TemporaryFolder.make())
            for _ in 0..<6 { _ = try await forged.run("audit", "show", "--limit", "1", by: .safeguardingLead) }

            let outcome = try await forged.exportTrail(to: stick)
            let kept = try await stick.verify()

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("THE COPY AND THE AUDIT TRAIL DO NOT FIT TOGETHER"))
            #expect(outcome.complaint.contains("the trail was changed since"))
            #expect(try Data(contentsOf: stick.file("segments/00000000.jsonl")) == before)
            #expect(kept.status == 0)
            #expect(try forged.trail.entries(of: "checkpoint.disputed").map { $0.obj ?? [] } == [["rewritten"]])
        }
    }

    @Test("A copy that was changed on the stick is told from a trail that was rewritten")
    func changedCopy() async throws {
        try await Stick.lending { school, stick in
            try await stick.isFilled(from: school)
            let segment = stick.file("segments/00000000.jsonl")
            var bytes = try Data(contentsOf: segment)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: segment)

            let outcome = try await school.exportTrail(to: stick)

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("The earlier copy in this folder was changed"))
        }
    }

    @Test("A folder with other things, with another trail's copy, or none at all is refused with a sentence")
    func folders() async throws {
        try await Stick.lending { school, stick in
            let other = try stick.folder("other", with: ["holiday.txt": "sun"])
            let foreign = try stick.folder("foreign", with: ["origin": "consentry/another\n", "segments": ""])

            let outcomes = [
                try await school.run("audit", "export", "--to", other, by: .safeguardingLead),
                try await school.run("audit", "export", "--to", foreign, by: .safeguardingLead),
                try await school.run("audit", "export", "--to", "/nonexistent/folder", by: .safeguardingLead),
                try await school.run("audit", "export", "--to", other, by: .technician),
            ]

            #expect(outcomes.map(\.status) == [1, 1, 1, 1])
            #expect(outcomes.filter { !$0.complaint.isForPeople }.map(\.complaint) == [])
            #expect(outcomes[1].complaint.contains("consentry/another"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: other) == ["holiday.txt"])
        }
    }
}

/// A folder as it might lie on a stick, which is not there at first.
private struct Stick {
    let folder: URL

    static func lending<Result>(_ body: (School, Stick) async throws -> Result) async throws -> Result {
        try await SampleSchool.enrolled.value.lending { school in
            try await withTemporaryFolder { try await body(school, Stick(folder: $0.appending(path: "trail"))) }
        }
    }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    func beside(_ name: String) -> URL { folder.deletingLastPathComponent().appending(path: name) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.plainPath) }

    func entries() throws -> [TrailEntry] { try Trail(folder: folder).entries() }

    /// Runs the verifier that lies on the stick itself.
    func verify(_ options: String...) async throws -> Outcome {
        try await Tool(path: file("verify-trail").plainPath).run([folder.plainPath] + options)
    }

    func isFilled(from school: School) async throws {
        let outcome = try await school.exportTrail(to: self)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
    }

    /// A folder beside it with small files.
    func folder(_ name: String, with files: [String: String]) throws -> String {
        let other = beside(name)
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
        for (name, text) in files { try Data(text.utf8).write(to: other.appending(path: name)) }
        return other.plainPath
    }
}

extension School {
    fileprivate func exportTrail(to stick: Stick) async throws -> Outcome {
        try await run("audit", "export", "--to", stick.folder.plainPath, by: .safeguardingLead)
    }
}
