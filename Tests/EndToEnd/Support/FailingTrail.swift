import Foundation

extension Tool {
    static let strace = Tool(path: "/usr/bin/strace")
}

extension School {
    /// What to run a program under so that one system call fails on the trail's last file of entries, and only there.
    func trailFailing(_ call: String, with error: String) -> [String] {
        [
            Tool.strace.path, "-f", "-qq", "-o", "/dev/null", "-P", trail.segment.plainPath, "-e", "trace=\(call)",
            "-e", "inject=\(call):error=\(error)",
        ]
    }

    /// Runs a command on this drive under another program.
    func run(_ arguments: [String], under tool: [String]) async throws -> Outcome {
        try await Tool(path: tool[0]).run(
            tool.dropFirst() + [Program.path] + arguments,
            environment: Tool.environment.merging(environment) { _, ours in ours }
        )
    }
}

extension RunningServer {
    /// Asks the server to end that runs under another program.
    func endUnderTool() throws {
        guard let child = School.children(of: processID).first else { throw Unexpected("The server does not run.") }
        kill(child, SIGTERM)
    }
}
