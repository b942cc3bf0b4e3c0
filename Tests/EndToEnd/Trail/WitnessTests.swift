import Foundation
import Testing

@Suite("Another school as witness of the trail", .enabled(if: Search.python.isInstalled))
struct WitnessTests {
    @Test(
        "Over the network the witness signs, both verifiers see it, and from then on a rewritten trail is told to its face"
    )
    func overTheNetwork() async throws {
        try await TwoSchools.lending { schools in
            let (first, second, rewritten) = try await schools.witness.serving { server in
                try await schools.meet(at: "http://127.0.0.1:\(server.port)/witness")
                let first = try await schools.school.run("audit", "witness", "submit", by: .technician)
                let forged = try await schools.school.livedAgain()
                let second = try await schools.school.run("audit", "witness", "submit", "--json", by: .technician)
                let rewritten = try await forged.run("audit", "witness", "submit", by: .technician)
                return (first, second, rewritten)
            }
            let own = try await schools.school.run("audit", "verify")
            let independent = try await schools.school.verifyIndependently("--witness", schools.witnessKey())
            let known = try await schools.witness.done("witness", "logs", "--json").json([Log].self)

            #expect(first.status == 0, "\(first.complaint)")
            #expect(first.text.contains("trust: signed "))
            #expect(second.status == 0)
            #expect(rewritten.status == 1)
            #expect(rewritten.text.contains("DOES NOT CONTINUE"))
            #expect(own.status == 0)
            #expect(own.text.contains("trust"))
            #expect(independent.status == 0)
            #expect(independent.text.contains("The witness consentry/"))
            #expect(try known.map(\.entries) == [schools.school.signedByWitness()])
        }
    }

    @Test("By hand, on a stick, the same: request, cosign, accept; a second request from the old state is refused")
    func byHand() async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: nil)
            let (request, signed) = (schools.path("request"), schools.path("signed.note"))

            try await schools.school.done("audit", "witness", "request", "trust", "--to", request, by: .technician)
            try await schools.witness.done("witness", "cosign", request, "--to", signed)
            let again = try await schools.witness.run("witness", "cosign", request, "--to", schools.path("again"))
            let accepted = try await schools.school.run("audit", "witness", "accept", signed, by: .technician)
            let stranger = try await schools.witness.run("audit", "witness", "accept", signed, by: .technician)
            let submit = try await schools.school.run("audit", "witness", "submit", by: .technician)

            #expect(again.status == 1)
            #expect(again.complaint.contains("begins elsewhere"))
            #expect(accepted.status == 0)
            #expect(accepted.text.contains("trust signed"))
            #expect(stranger.status == 1)
            #expect(submit.status == 1)
            #expect(submit.complaint.isForPeople)
            #expect(try schools.school.trail.entries(of: "witness.signed").count == 1)
            #expect(try schools.witness.trail.entries(of: "witnessedLog.signed").count == 1)
        }
    }

    @Test("A witness that was reached by hand gets an address; its key under another name is refused")
    func address() async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: nil)
            let key = try await schools.witnessKey()
            let add = ["audit", "witness", "add"]
            let technician = Login.technician.rawValue

            let moved = try await schools.school.run(
                add + ["trust", key, "http://127.0.0.1:1/witness"],
                by: technician
            )
            let other = try await schools.school.run(add + ["other", key], by: technician)
            let list = try await schools.school.done("audit", "witness", "list", by: .technician).lines

            #expect(moved.status == 0)
            #expect(other.status == 1)
            #expect(list == ["trust: signed nothing yet, http://127.0.0.1:1/witness"])
        }
    }

    @Test("The door answers each request as c2sp.org/tlog-witness says")
    func door() async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: nil)
            let request = try await schools.request()
            let note = try schools.school.trail.checkpoint()
            let hash = try await Checksum.hexadecimal(of: schools.file("origin", note.origin))

            let answers = try await schools.witness.serving { server in
                func send(_ body: String) throws -> Answer {
                    try server.answer(to: Message("POST", "/witness/add-checkpoint", body: Data(body.utf8)))
                }
                let monitor = Message("GET", "/witness/\(hash)/checkpoint")
                return try [
                    send("nonsense"),
                    send(request.replacing(note.origin, with: note.origin + "x")),
                    send(request.replacing(note.root, with: Data(count: 32).base64EncodedString())),
                    send(request.replacing("old 0\n", with: "old \(note.entryCount + 1)\n")),
                    send(request.replacing("old 0\n", with: "old 0\n\(note.root)\n")),
                    server.answer(to: monitor),
                    send(request),
                    send(request),
                    server.answer(to: monitor),
                ]
            }

            #expect(answers.map(\.status) == [400, 404, 403, 400, 422, 404, 200, 409, 200])
            #expect(answers[6].text.hasPrefix("— consentry/"))
            #expect(answers[6].text.hasSuffix("\n"))
            #expect(answers[7].text == "\(note.entryCount)\n")
            #expect(answers[7].headers["content-type"] == "text/x.tlog.size")
            #expect(answers[8].text.hasPrefix("\(note.origin)\n\(note.entryCount)\n\(note.root)\n\n— "))
        }
    }

    @Test(
        "A signature that is not the witness's is named by both verifiers, and a damaged file too",
        arguments: Forgery.allCases
    )
    func forgeries(forgery: Forgery) async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: nil)
            try await schools.signByHand()
            let file = schools.school.trail.folder.appending(path: "witness/trust.note")
            try forgery.apply(to: file)

            let own = try await schools.school.run("audit", "verify")
            let independent = try await schools.school.verifyIndependently()

            #expect(own.status == 1)
            #expect(own.text.contains("trust"))
            #expect(independent.status == 1)
            #expect(independent.text.hasPrefix(forgery.finding))
        }
    }

    @Test("Who may not choose witnesses is refused, and so is a key that is none, an address that is none, our own log")
    func refusals() async throws {
        try await TwoSchools.lending { schools in
            let witness = try await schools.witnessKey()
            let own = try await schools.school.done("audit", "checkpoint", "--key").lines[0]
            let outcomes = [
                try await schools.school.run("audit", "witness", "add", "trust", witness, by: .teacher),
                try await schools.school.run("audit", "witness", "add", "Trust School", witness, by: .technician),
                try await schools.school.run("audit", "witness", "add", "trust", own, by: .technician),
                try await schools.school.run("audit", "witness", "add", "trust", witness + "x", by: .technician),
                try await schools.school.run("audit", "witness", "add", "trust", witness, "ftp://x", by: .technician),
                try await schools.school.run("witness", "add-log", own, by: .technician),
                try await schools.school.run("witness", "add-log", witness, by: .technician),
                try await schools.school.run("audit", "witness", "submit", "--name", "nobody", by: .technician),
            ]

            #expect(outcomes.map(\.status) == Array(repeating: 1, count: outcomes.count))
            #expect(outcomes.filter { !$0.complaint.isForPeople }.map(\.complaint) == [])
        }
    }

    @Test("When nobody answers at the address, that is said, and the exit code tells it from a finding")
    func nobodyThere() async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: "http://127.0.0.1:9/witness")

            let outcome = try await schools.school.run("audit", "witness", "submit", by: .technician)

            #expect(outcome.status == 3)
            #expect(outcome.text.contains("Nobody answers"))
        }
    }

    @Test("A certificate that nobody here vouches for is not taken, and that is said, too")
    func strangersCertificate() async throws {
        try await TwoSchools.lending { schools in
            try await schools.meet(at: "http://127.0.0.1:9/witness")
            let arguments = ["-c", Self.stranger, Program.path, try await schools.witnessKey(), schools.path("tls")]

            let outcome = try await Search.python.run(
                arguments,
                environment: Tool.environment.merging(schools.school.environment) { _, ours in ours }
            )

            #expect(outcome.status == 3, "\(outcome.complaint)")
            #expect(outcome.text.contains("does not trust the certificate"))
        }
    }

    /// Listens with a certificate of its own making, and lets the school send its checkpoint there.
    private static let stranger = #"""
        import socket, ssl, subprocess, sys, threading

        command, key, place = sys.argv[1:]
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", place + ".key", "-out",
                        place + ".crt", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(place + ".crt", place + ".key")
        listener = socket.create_server(("127.0.0.1", 0))

        def serve():
            while True:
                try:
                    context.wrap_socket(listener.accept()[0], server_side=True).close()
                except OSError:
                    pass

        threading.Thread(target=serve, daemon=True).start()
        address = f"https://localhost:{listener.getsockname()[1]}/witness"
        technician = ["--as", "k.bassett"]
        subprocess.run([command, "audit", "witness", "add", "trust", key, address] + technician, check=True, capture_output=True)
        sys.exit(subprocess.run([command, "audit", "witness", "submit"] + technician).returncode)
        """#

    enum Forgery: String, CaseIterable {
        case otherSignature, withoutSignature, otherRoot, nonsense

        var finding: String {
            switch self {
            case .otherSignature, .withoutSignature, .otherRoot: "WRONG-KEY. "
            case .nonsense: "DAMAGED. "
            }
        }

        func apply(to file: URL) throws {
            var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            switch self {
            case .otherSignature:
                let words = lines[5].split(separator: " ")
                var bytes = Data(base64Encoded: String(words[2])) ?? Data()
                bytes[bytes.count - 1] ^= 1
                lines[5] = "\(words[0]) \(words[1]) \(bytes.base64EncodedString())"
            case .withoutSignature: lines.remove(at: 5)
            case .otherRoot: lines[2] = Data(count: 32).base64EncodedString()
            case .nonsense: lines = ["nonsense", ""]
            }
            try lines.joined(separator: "\n").write(to: file, atomically: false, encoding: .utf8)
        }
    }

    private struct Log: Decodable {
        let entries: Int
    }
}

extension School {
    /// Another history under the same key: what root can make on a copy from before the witness signed.
    fileprivate func livedAgain() async throws -> School {
        let copy = try await SampleSchool.enrolled.value.copied(to: TemporaryFolder.make())
        let known = try await Self.witness(of: self)
        for _ in 0..<8 { _ = try await copy.run("audit", "show", "--limit", "1", by: .safeguardingLead) }
        try await copy.done("audit", "witness", "add", "trust", known.key, known.address, by: .technician)
        return copy
    }

    private static func witness(of school: School) async throws -> KnownWitness {
        let list = try await school.done("audit", "witness", "list", "--json", by: .technician).json(
            [KnownWitness].self
        )
        guard let witness = list.first else { throw Unexpected("no witness") }
        return witness
    }

    fileprivate func verifyIndependently(_ options: String...) async throws -> Outcome {
        try await WrittenTrail.program.run([trail.folder.plainPath] + options)
    }

    /// How many entries the note counts that the witness signed.
    fileprivate func signedByWitness() throws -> Int {
        try String(contentsOf: trail.folder.appending(path: "witness/trust.note"), encoding: .utf8).entryCount
    }
}

private struct KnownWitness: Decodable {
    let key: String
    let address: String
}

extension String {
    fileprivate var origin: String { String(split(separator: "\n")[0]) }
    fileprivate var root: String { String(split(separator: "\n")[2]) }
}

extension Answer {
    fileprivate var text: String { String(decoding: body, as: UTF8.self) }
}
