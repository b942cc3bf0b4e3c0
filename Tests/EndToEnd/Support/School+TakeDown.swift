import Foundation

extension SampleSchool {
    /// Published, and it is recorded on which pages the files of the farm and of the museum can be seen.
    static let seen = Task {
        let published = try await SampleSchool.published.value
        let school = try await published.school.copied(to: TemporaryFolder.make())
        for (reference, page) in [("farm-page", School.farmPage), ("museum-page", School.museumPage)] {
            for file in published.exports[reference]?.written ?? [] {
                let place = "\(page)#\(file.name)"
                try await school.done("copy", "record", file.name, place, "--kind", "web", by: .editor)
            }
        }
        return school
    }
}

extension School {
    static let farmPage = "https://school.example/news/farm"
    static let museumPage = "https://school.example/history"

    func takeDowns(_ options: String...) async throws -> [TakeDownAnswer] {
        let outcome = try await run(["takedown", "list", "--json"] + options, by: Login.editor.rawValue)
        return try outcome.json([TakeDownAnswer].self)
    }

    func takeDownsByPlace() async throws -> [TakeDownPlaceAnswer] {
        try await done("takedown", "list", "--by-place", "--json", by: .editor).json([TakeDownPlaceAnswer].self)
    }

    /// Closes tasks as removed; with a folder, what is still there stays open.
    func close(_ tasks: [String], scan dump: URL? = nil, by login: Login = .editor) async throws -> Outcome {
        let scan = dump.map { ["--scan", $0.plainPath] } ?? []
        return try await run(
            ["takedown", "close"] + tasks + ["--how", "removed", "--json"] + scan,
            by: login.rawValue
        )
    }

    /// A new folder beside the drive, for a dump of the website.
    func dump() throws -> URL {
        let dump = folder.appending(path: "dump")
        try FileManager.default.createDirectory(at: dump, withIntermediateDirectories: false)
        return dump
    }

    /// Where an exported file lies on the drive.
    func exported(_ name: String) throws -> URL {
        guard let file = try exports.filesBelow().first(where: { $0.lastPathComponent == name }) else {
            throw Unexpected("\(name) was not exported")
        }
        return file
    }
}
