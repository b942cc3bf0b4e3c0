import Decoding
import Foundation
import Hummingbird
import Imaging
import Logging
import Operations
import SchoolMedia
import Testing
import Web

@Suite("Every door of the program")
struct EveryDoorTests {
    @Test("over HTTP is in the table of what it may let through, and no other is")
    func routes() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let drive = try await school.opened(at: .system)

            let routes = ConsentryServer(on: drive, logger: Logger(label: "doors")).router().routes.map(\.description)

            #expect(Set(routes).subtracting(HTTPDoor.all.keys) == [])
            #expect(Set(HTTPDoor.all.keys).subtracting(routes) == [])
            #expect(routes.count == HTTPDoor.all.count)
            try drive.close()
        }
    }

    @Test("that is a command is in the table of what it may let through, hidden ones too, and no other is")
    func commands() async throws {
        let help = try await Program.run(["--experimental-dump-help"]).json(CommandTree.self)

        let commands = help.command.leaves(below: [])

        #expect(Set(commands).subtracting(CommandDoor.all.keys) == [])
        #expect(Set(CommandDoor.all.keys).subtracting(commands) == [])
    }

    @Test("comes in the code from a place that is in the table, and no other place is", arguments: SourceDoor.all)
    func sources(door: SourceDoor) throws {
        let found = try door.found()

        #expect(found.subtracting(door.uses.keys) == [])
        #expect(Set(door.uses.keys).subtracting(found) == [])
    }

    @Test("for stored or exported pictures is one of four")
    func few() {
        let pictures = HTTPDoor.all.merging(CommandDoor.all) { $1 }.filter { $0.value != .words }

        #expect(
            pictures == [
                "GET /api/v1/exported-files/{name}": .exportedPicture, "export": .exportedPicture,
                "asset get": .storedPicture, "clean": .callersOwnPicture, "bench": .callersOwnPicture,
            ]
        )
    }
}

extension SourceDoor: CustomTestStringConvertible {
    var testDescription: String { code }
}

/// What `--experimental-dump-help` says of the commands.
private struct CommandTree: Decodable {
    struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?

        func leaves(below path: [String]) -> [String] {
            let children = subcommands ?? []
            guard !children.isEmpty else { return [(path + [commandName]).joined(separator: " ")] }
            return children.flatMap {
                $0.leaves(below: path.isEmpty && commandName == "consentry" ? [] : path + [commandName])
            }
        }
    }

    let command: Command
}

extension School {
    /// Opens the drive in this process.
    func opened(at time: TimeSource) async throws -> Drive {
        try await Drive.open(
            at: drive.plainPath,
            rootKeyPath: rootKey.plainPath,
            decoder: .inThisProcess,
            time: time
        )
    }
}
