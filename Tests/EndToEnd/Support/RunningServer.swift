import Foundation

/// A server of one drive, as a process of its own.
struct RunningServer {
    let port: Int
    let processID: Int32
    private let bootstrapToken: String

    fileprivate init(port: Int, processID: Int32, bootstrapToken: String) {
        self.port = port
        self.processID = processID
        self.bootstrapToken = bootstrapToken
    }

    /// Sends a request on a connection of its own and waits for the answer.
    func answer(to message: Message) throws -> Answer {
        let connection = try Connection(port: port)
        connection.send(message.bytes)
        return try connection.answer()
    }

    func upload(_ file: URL, by device: School.Device) async throws -> Answer {
        try answer(to: try await .upload(file, token: device.token))
    }

    /// Sends all requests on connections of their own before it reads the first answer.
    func answersAtOnce(to messages: [Message]) throws -> [Answer] {
        let connections = try messages.map { _ in try Connection(port: port) }
        for (connection, message) in zip(connections, messages) {
            connection.send(message.head + message.body.prefix(message.body.count / 2))
        }
        for (connection, message) in zip(connections, messages) {
            connection.send(message.body.dropFirst(message.body.count / 2))
        }
        return try connections.map { try $0.answer() }
    }

    /// A call of a member of staff.
    func call(_ method: String, _ path: String, _ json: String = "", by login: Login) throws -> Answer {
        try answer(to: staffMessage(method, path, json, by: login))
    }

    func staffMessage(_ method: String, _ path: String, _ json: String = "", by login: Login) -> Message {
        Message(method, "/api/v1/" + path, body: Data(json.utf8))
            .signed(bootstrapToken)
            .with("Consentry-Login", login.rawValue)
            .with("Content-Type", "application/json")
    }

    /// The most memory that the server ever had resident, in bytes.
    func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let kilobytes = line?.split(separator: " ").compactMap({ Int($0) }).first else {
            throw Unexpected("The system does not tell the server's memory.")
        }
        return kilobytes * 1_024
    }
}

extension School {
    /// Runs a server of this drive on a port that the system chooses, and stops it afterwards.
    func serving<Result>(_ body: (RunningServer) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            let said = folder.appending(path: "out")
            let process = Process()
            process.executableURL = URL(filePath: Program.path)
            process.arguments = ["serve", "--port", "0"]
            process.environment = Tool.environment.merging(environment) { _, ours in ours }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle.newFile(said)
            process.standardError = try FileHandle.newFile(folder.appending(path: "err"))
            try process.start()
            do {
                let port = try await Self.port(in: said, of: process, complaining: folder.appending(path: "err"))
                let result = try await body(
                    RunningServer(port: port, processID: process.processIdentifier, bootstrapToken: bootstrapToken)
                )
                try await Self.stop(process)
                return result
            } catch {
                try await Self.stop(process)
                throw error
            }
        }
    }

    /// Runs a server under another program until it ends by itself.
    ///
    /// - Returns: its exit code.
    func servingToItsEnd(under tool: [String], _ body: (RunningServer) async throws -> Void) async throws -> Int32 {
        try await withTemporaryFolder { folder in
            let said = folder.appending(path: "out")
            let process = Process()
            process.executableURL = URL(filePath: tool[0])
            process.arguments = tool.dropFirst() + [Program.path, "serve", "--port", "0"]
            process.environment = Tool.environment.merging(environment) { _, ours in ours }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle.newFile(said)
            process.standardError = try FileHandle.newFile(folder.appending(path: "err"))
            try process.start()
            // The server itself first: without the program above it, it would go on.
            defer {
                for child in Self.children(of: process.processIdentifier) { kill(child, SIGKILL) }
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
            let port = try await Self.port(in: said, of: process, complaining: folder.appending(path: "err"))
            try await body(
                RunningServer(port: port, processID: process.processIdentifier, bootstrapToken: bootstrapToken)
            )
            for _ in 0..<1_200 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
            guard !process.isRunning else { throw Unexpected("The server did not end.") }
            return process.terminationStatus
        }
    }

    /// The programs that one has started; none when it has ended.
    static func children(of process: pid_t) -> [pid_t] {
        let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return (list ?? "").split(separator: " ").compactMap { pid_t($0) }
    }

    /// Asks the server to end; one that does not within half a minute is killed.
    private static func stop(_ process: Process) async throws {
        process.terminate()
        for _ in 0..<600 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        throw Unexpected("The server did not end when it was asked to.")
    }

    /// Looks at what the server says until it says its port.
    private static func port(in file: URL, of process: Process, complaining: URL) async throws -> Int {
        let address = /Consentry listens on http:\/\/127\.0\.0\.1:([0-9]+)\n/
        for _ in 0..<1_200 where process.isRunning {
            if let found = try String(contentsOf: file, encoding: .utf8).firstMatch(of: address),
                let port = Int(found.1)
            {
                return port
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Unexpected("The server did not start. \(try String(contentsOf: complaining, encoding: .utf8))")
    }
}
