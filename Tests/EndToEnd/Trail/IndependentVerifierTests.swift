import Foundation
import Testing

@Suite("The stand-alone verifier of the trail", .enabled(if: Search.python.isInstalled))
struct IndependentVerifierTests {
    @Test("It finds every kind of tampering with a trail of another program, and the server says the same word")
    func tampering() async throws {
        let script = Samples.root.appending(path: "Tests/tamper-trail").plainPath

        let outcome = try await Search.python.run([
            script, "--mutations", "160", "--entries", "2500", "--command", Program.path,
        ])

        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.lines.last?.hasPrefix("160 changes to a trail of 2500 entries") == true)
    }

    @Test("It says for people what it found and what it cannot show")
    func forPeople() async throws {
        try await withTemporaryFolder { folder in
            let trail = try await WrittenTrail.write(in: folder)

            let alone = try await trail.verify()
            let held = try await trail.verify("--held", trail.path("held.note"), "--key", trail.path("key.vkey"))

            #expect(alone.status == 0)
            #expect(alone.text.hasPrefix("INTACT. "))
            #expect(alone.text.contains("the public key") && alone.text.contains("came from the folder itself"))
            #expect(alone.text.contains("without a checkpoint that you hold yourself"))
            #expect(held.status == 0)
            #expect(!held.text.contains("ATTENTION"))
            #expect(held.text.contains("What this cannot show"))
        }
    }

    @Test("A first key is enough after the key was changed; a key of another log or a changed character is not")
    func keys() async throws {
        try await withTemporaryFolder { folder in
            let trail = try await WrittenTrail.write(in: folder)
            let key = try String(contentsOf: folder.appending(path: "key.vkey"), encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines)

            let first = try await trail.verify("--key", trail.path("first.vkey"))
            let witness = try await trail.verify("--key", trail.path("witness.vkey"))
            let typo = try await trail.verify("--key", String(key.dropLast(2)) + "x=")

            #expect(first.status == 0)
            #expect(first.text.contains("handed over"))
            #expect(witness.status == 1)
            #expect(witness.text.hasPrefix("FOREIGN. "))
            #expect(typo.status == 2)
        }
    }

    @Test("It checks a proof and a later checkpoint by themselves, and refuses them when they were changed")
    func singleFiles() async throws {
        try await withTemporaryFolder { folder in
            let trail = try await WrittenTrail.write(in: folder)
            let key = ["--key", trail.path("key.vkey")]

            let proof = try await trail.verifier(["--proof", trail.path("entry.tlog-proof")] + key)
            let later = try await trail.verifier(
                ["--consistency", trail.path("log.tlog-consistency"), "--held", trail.path("held.note")] + key
            )
            try trail.change("entry.tlog-proof", "\nindex 1250\n", "\nindex 1251\n")
            try trail.changeLine(2, of: "log.tlog-consistency")
            let changedProof = try await trail.verifier(["--proof", trail.path("entry.tlog-proof")] + key)
            let changedLater = try await trail.verifier(
                ["--consistency", trail.path("log.tlog-consistency"), "--held", trail.path("held.note")] + key
            )

            #expect(proof.status == 0)
            #expect(proof.text.contains("Entry 1250 is in the log"))
            #expect(later.status == 0)
            #expect(changedProof.text.hasPrefix("EDITED. "))
            #expect(changedProof.status == 1)
            #expect(changedLater.text.hasPrefix("REWRITTEN. "))
        }
    }

    @Test(
        "Wrong usage is told from a finding",
        arguments: [
            [], ["--bogus"], ["/nonexistent"], ["--proof", "/nonexistent", "--key", "x"], ["/tmp", "--words", "acorn"],
            ["/tmp", "--size", "7", "--words", "acorn"], ["/tmp", "--proof", "x"], ["--proof", "x"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let outcome = try await WrittenTrail.program.run(arguments)

        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaint.hasSuffix(".\n"))
    }
}

/// A trail with its keys, proofs and a held checkpoint, as the script writes it.
struct WrittenTrail {
    static let program = Tool(path: Samples.root.appending(path: "Samples/verify-trail").plainPath)

    let folder: URL

    static func write(in folder: URL) async throws -> WrittenTrail {
        let script = Samples.root.appending(path: "Tests/tamper-trail").plainPath
        let outcome = try await Search.python.run([script, "--write", folder.plainPath, "--entries", "2500"])
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return WrittenTrail(folder: folder)
    }

    func path(_ name: String) -> String { folder.appending(path: name).plainPath }

    func verify(_ options: String...) async throws -> Outcome {
        try await verifier([path("trail")] + options)
    }

    func verifier(_ arguments: [String]) async throws -> Outcome {
        try await Self.program.run(arguments)
    }

    func change(_ name: String, _ before: String, _ after: String) throws {
        let file = folder.appending(path: name)
        try String(contentsOf: file, encoding: .utf8).replacing(before, with: after)
            .write(to: file, atomically: false, encoding: .utf8)
    }

    /// Puts another first character into a line, which is counted from 0.
    func changeLine(_ number: Int, of name: String) throws {
        let file = folder.appending(path: name)
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        lines[number] = (lines[number].hasPrefix("A") ? "B" : "A") + lines[number].dropFirst()
        try lines.joined(separator: "\n").write(to: file, atomically: false, encoding: .utf8)
    }
}
