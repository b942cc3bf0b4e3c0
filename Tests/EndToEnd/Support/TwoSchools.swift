import Foundation

/// The sample school, and another with a drive of its own.
struct TwoSchools {
    let school: School
    let witness: School
    let folder: URL

    static func lending<Result>(_ body: (TwoSchools) async throws -> Result) async throws -> Result {
        try await SampleSchool.enrolled.value.lending { school in
            try await withTemporaryFolder { folder in
                let other = folder.appending(path: "other")
                try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
                let witness = School(folder: other)
                try await witness.done("init")
                try await witness.done("staff", "import", Samples.school("staff.csv").plainPath)
                return try await body(TwoSchools(school: school, witness: witness, folder: folder))
            }
        }
    }

    func witnessKey() async throws -> String {
        try await witness.done("witness", "key").lines[0]
    }

    /// Each gets the other's public key.
    func meet(at address: String?) async throws {
        let key = try await school.done("audit", "checkpoint", "--key").lines[0]
        try await witness.done("witness", "add-log", key, by: .technician)
        let arguments = ["audit", "witness", "add", "trust", try await witnessKey()] + (address.map { [$0] } ?? [])
        let outcome = try await school.run(arguments, by: Login.technician.rawValue)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
    }

    func path(_ name: String) -> String { folder.appending(path: name).plainPath }

    func file(_ name: String, _ text: String) throws -> URL {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }

    func request() async throws -> String {
        try await school.done("audit", "witness", "request", "trust", "--to", path("first-request"), by: .technician)
        return try String(contentsOf: folder.appending(path: "first-request"), encoding: .utf8)
    }

    func signByHand() async throws {
        _ = try await request()
        try await witness.done("witness", "cosign", path("first-request"), "--to", path("first-note"))
        try await school.done("audit", "witness", "accept", path("first-note"), by: .technician)
    }
}
