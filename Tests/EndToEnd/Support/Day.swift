import Foundation

/// A day as the command line takes it, `yyyy-mm-dd`.
enum Day {
    static let today = ago(0)

    static func ago(_ days: Int) -> String {
        String(Date(timeIntervalSinceNow: -86_400 * Double(days)).ISO8601Format().prefix(10))
    }

    static func ahead(_ days: Int) -> String { ago(-days) }
}

extension School {
    /// Runs a command by a clock that is so many days off.
    func run(_ arguments: String..., by login: Login, days: Int) async throws -> Outcome {
        try await run(arguments, by: login, days: days)
    }

    func run(_ arguments: [String], by login: Login, days: Int) async throws -> Outcome {
        guard days != 0 else { return try await run(arguments, by: login.rawValue) }
        let shift = (days < 0 ? "-" : "+") + "\(abs(days))d"
        return try await Tool.faketime.run(
            ["-f", shift, Program.path] + arguments + ["--as", login.rawValue],
            environment: Tool.environment.merging(environment) { _, ours in ours }
        )
    }
}
