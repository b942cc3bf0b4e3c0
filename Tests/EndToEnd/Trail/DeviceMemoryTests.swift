import Foundation
import Testing

@Suite("What a device remembers of the trail")
struct DeviceMemoryTests {
    @Test(
        "Each receipt carries the checkpoint with its own upload; coming back, the device gets a proof that it can check"
    )
    func comingBack() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let (held, proof, newest) = try await school.serving { server in
                let first = try await server.upload(Samples.photo("IMG_2042.JPG"), by: school.devices[0])
                let held = try first.json(CheckpointAnswer.self).checkpoint
                _ = try await server.upload(Samples.photo("IMG_2041.JPG"), by: school.devices[1])
                let proof = try server.remind(held, by: school.devices[0])
                let newest = try server.answer(
                    to: Message("GET", "/api/v1/log/checkpoint").signed(school.devices[0].token)
                )
                return (held, proof, newest)
            }
            let entries = try school.trail.entries()
            let checked = try await school.check(proof.body, against: held)

            #expect(entries.prefix(held.entryCount).last?.act == "asset.ingested")
            #expect(proof.status == 200)
            #expect(checked.status == 0)
            #expect(checked.text.hasPrefix("INTACT. "))
            #expect(newest.status == 200)
            #expect(String(decoding: newest.body, as: UTF8.self).entryCount > held.entryCount)
        }
    }

    @Test("A log that was rewritten and signed anew with the true key is found by the device, and loudly")
    func rewritten() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let device = school.devices[0]
            let held = try await school.serving { server in
                try await server.upload(Samples.photo("IMG_2042.JPG"), by: device)
                    .json(CheckpointAnswer.self).checkpoint
            }
            let forged = try await school.forged(like: school, with: device)

            let answer = try await forged.serving { try $0.remind(held, by: device) }
            let own = try await forged.run("audit", "verify")

            #expect(own.status == 0, "the forged log is whole in itself")
            #expect(answer.status == 409)
            #expect(try answer.problem().code == "rewritten")
            #expect(try answer.problem().detail.contains("DOES NOT CONTINUE"))
            #expect(try forged.trail.entries(of: "checkpoint.disputed").count == 1)
        }
    }

    @Test("A log that was taken back to an earlier day is found by the device")
    func rolledBack() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let earlier = try await school.copied(to: TemporaryFolder.make())
            let held = try await school.serving { server in
                try await server.upload(Samples.photo("IMG_2042.JPG"), by: school.devices[0])
                    .json(CheckpointAnswer.self).checkpoint
            }

            let answer = try await earlier.serving { try $0.remind(held, by: school.devices[0]) }

            #expect(answer.status == 409)
            #expect(try ["rolled-back", "rewritten"].contains(answer.problem().code))
        }
    }

    @Test("Another school's checkpoint, a changed one and something else are each told apart")
    func otherThings() async throws {
        let other = try await SampleSchool.enrolled.value
        try await withTemporaryFolder { folder in
            var stranger = School(folder: folder)
            stranger.bootstrapToken = try await stranger.done("init", "--json").json(Init.self).bootstrapToken
            let foreign = try stranger.trail.checkpoint()
            let own = try other.trail.checkpoint()

            let answers = try await other.lending { school in
                try await school.serving { server in
                    try [foreign, own.replacingRoot(), "no checkpoint\n", ""].map {
                        try server.remind($0, by: school.devices[0]).status
                    }
                        + [server.answer(to: Message("POST", "/api/v1/log/consistency", body: Data(own.utf8))).status]
                }
            }

            #expect(answers == [409, 409, 400, 400, 401])
        }
    }

    private struct Init: Decodable {
        let bootstrapToken: String
    }
}

/// The part of a receipt that a device keeps.
private struct CheckpointAnswer: Decodable {
    let checkpoint: String
}

extension RunningServer {
    /// Sends the checkpoint that a device remembers.
    fileprivate func remind(_ held: String, by device: School.Device) throws -> Answer {
        try answer(to: Message("POST", "/api/v1/log/consistency", body: Data(held.utf8)).signed(device.token))
    }
}

extension School {
    /// Checks a proof of continuity with the stand-alone verifier.
    fileprivate func check(_ proof: Data, against held: String) async throws -> Outcome {
        let keys = try String(contentsOf: trail.folder.appending(path: "vkeys"), encoding: .utf8)
        try proof.write(to: folder.appending(path: "proof"))
        try Data(held.utf8).write(to: folder.appending(path: "held"))
        return try await WrittenTrail.program.run([
            "--consistency", folder.appending(path: "proof").plainPath,
            "--held", folder.appending(path: "held").plainPath,
            "--key", String(keys.split(separator: " ")[0]),
        ])
    }

    /// The same drive with another history behind it: what root can make, who has the secret key and all the time in
    /// the world. Made by living the days again, otherwise, on a copy from before.
    fileprivate func forged(like school: School, with device: Device) async throws -> School {
        let copy = try await SampleSchool.enrolled.value.copied(to: TemporaryFolder.make())
        for _ in 0..<4 { _ = try await copy.run("audit", "show", "--limit", "1", by: .safeguardingLead) }
        _ = try await copy.serving { server in
            try await server.upload(Samples.photo("IMG_2042.JPG"), by: device)
        }
        return copy
    }
}

extension Trail {
    /// The newest checkpoint, as it is signed.
    func checkpoint() throws -> String {
        try String(contentsOf: folder.appending(path: "checkpoint"), encoding: .utf8)
    }
}

extension String {
    /// How many entries a checkpoint counts.
    var entryCount: Int { Int(split(separator: "\n")[1]) ?? -1 }

    /// The same checkpoint with another root under the old signature.
    fileprivate func replacingRoot() -> String {
        var lines = components(separatedBy: "\n")
        lines[2] = Data(repeating: 7, count: 32).base64EncodedString()
        return lines.joined(separator: "\n")
    }
}
