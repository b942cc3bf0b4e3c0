import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("It tells its version")
    func version() async throws {
        let outcome = try await Program.run(["--version"])

        #expect(outcome.status == 0)
        #expect(outcome.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    @Test("Every command explains itself")
    func help() async throws {
        let commands = try await Program.run(["--experimental-dump-help"]).json(Dump.self).command.paths

        var silent: [[String]] = []
        for command in commands {
            let outcome = try await Program.run(command + ["--help"])
            let isHelpful =
                outcome.status == 0 && outcome.text.hasPrefix("OVERVIEW: ") && outcome.text.contains("USAGE: ")
            silent += isHelpful ? [] : [command]
        }

        #expect(commands.count > 40)
        #expect(silent == [])
    }

    @Test(
        "A mistake on the command line is a usage error and changes nothing",
        arguments: [
            ["nonsense"], ["device", "enrol"], ["device", "enrol", "iPad", "--nonsense"],
            ["asset", "get", "a_x", "--out", "x"],
            ["consent", "record", "A0101", "website", "maybe"], ["export", "not-a-request"],
            ["serve", "--port", "many"],
            ["audit", "show", "--since", "yesterday"], ["audit", "show", "--pupil", "A0101", "--object", "x"],
            ["request", "approve", "q_aaaaaaaaaaaaaaaaaaaaaaaaaa", "--confirm", "all"],
            ["device", "status", "x", "lost"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let school = try await SampleSchool.enrolled.value
        let trail = try school.trail.lines()

        let outcome = try await school.run(arguments, by: nil)

        #expect(outcome.status == 2)
        #expect(!outcome.complaint.isEmpty)
        #expect(try school.trail.lines() == trail)
    }

    @Test("Without a drive, a key or a login it says which option is missing")
    func missingOptions() async throws {
        let school = try await SampleSchool.enrolled.value

        let noDrive = try await Program.run(["staff", "list", "--as", "k.bassett"])
        let noKey = try await Program.run(["staff", "list", "--drive", school.drive.plainPath, "--as", "k.bassett"])
        let noLogin = try await school.run("staff", "list")

        #expect([noDrive, noKey, noLogin].map(\.status) == [2, 2, 2])
        #expect(noDrive.complaint.contains("--drive"))
        #expect(noKey.complaint.contains("--root-key"))
        #expect(noLogin.complaint.contains("--as"))
    }

    @Test("A login that nobody has is refused and logged")
    func unknownLogin() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let outcome = try await school.run(["staff", "list"], by: "n.obody")

            #expect(outcome.isRefusal)
            #expect(try school.trail.entries().last?.act == "access.refused")
        }
    }

    @Test("Some photographs refused and some taken is partly done; the taken ones are there")
    func partlyDone() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let files = [Samples.refused("cut off.jpg").plainPath, Samples.photo("scan0003.jpg").plainPath]

            let both = try await school.run(["asset", "ingest"] + files, by: Login.teacher.rawValue)
            let refused = try await school.run("asset", "ingest", files[0], by: .teacher)
            let missing = try await school.run("asset", "ingest", "/no/such/file.jpg", by: .teacher)

            #expect([both, refused, missing].map(\.status) == [3, 1, 1])
            #expect(try school.storedFiles().count == 3)
        }
    }

    /// The commands as the program itself lists them.
    private struct Dump: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let subcommands: [Command]?

            /// Every command below this one, as the words to type; the first is none.
            var paths: [[String]] {
                [[]]
                    + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
                        command.paths.map { [command.commandName] + $0 }
                    }
            }
        }
    }
}
