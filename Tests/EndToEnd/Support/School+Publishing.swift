import Foundation

extension School {
    /// Asks for one picture for the website.
    ///
    /// - Returns: the request.
    func madeRequest(for photo: String, by login: String = Login.editor.rawValue) async throws -> String {
        let wish = ["--purpose", "website", "--channel", "news page", "--caption", "On the farm.", "--json"]
        let outcome = try await run(["request", "make", asset(photo)] + wish, by: login)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.json([String: String].self)["request"] ?? ""
    }

    /// What a withdrawal for the website would affect.
    func affected(_ pupil: String) async throws -> AffectedAnswer {
        try await done("consent", "affected", pupil, "--purpose", "website", "--json", by: .safeguardingLead)
            .json(AffectedAnswer.self)
    }

    /// Adds an account beside the sample school's.
    func addAccount(_ login: String, roles: String) async throws {
        let file = try write("login,name,roles\n\(login),Made Up,\(roles)\n", named: "more-staff.csv")
        try await done("staff", "import", file, by: .technician)
    }

    /// Puts a file beside the drive.
    ///
    /// - Returns: its path.
    func write(_ text: String, named name: String) throws -> String {
        let file = folder.appending(path: name)
        try text.write(to: file, atomically: false, encoding: .utf8)
        return file.plainPath
    }
}
