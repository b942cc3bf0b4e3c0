import Foundation

/// A school of two hundred pupils, fifty in each picture of one fair, all of which are published on one page.
enum GeneratedSchool {
    static let page = "https://school.example/fair"
    static let photos = ["IMG_2041.JPG", "IMG_2042.JPG", "DSC_0117.JPG", "P1020331.JPG"]
    static let numbers = (1...200).map { "B\(1_000 + $0)" }

    /// The school with its pictures exported and recorded; the caller removes its folder.
    static func published() async throws -> School {
        let school = School(folder: try TemporaryFolder.make())
        try await school.done("init", "--json")
        try await school.done("staff", "import", Samples.school("staff.csv").plainPath)
        try await school.adoptPolicyWithoutFaces()
        try await school.done("pupil", "import", school.write(pupils, named: "pupils.csv"), by: .office)
        let yeses = numbers.map { "\($0),website,photo,given,2026-09-01,,,,,," }
        try await school.done(
            "consent",
            "import",
            school.write(ConsentList.file(yeses), named: "yeses.csv"),
            by: .office
        )
        for name in try await school.export(school.ingestAndDeclare()) {
            try await school.done("copy", "record", name, page, "--kind", "web", by: .editor)
        }
        return school
    }

    private static var pupils: String {
        let header =
            "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"
        let rows = numbers.enumerated().map { index, number in
            "\(number),\(word(index)),\(word(index + 500)),,,2019-01-01,3,Class \(index % 8 + 1),"
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }

    /// A word that is no name anywhere else, and another one for each number.
    private static func word(_ number: Int) -> String {
        let syllables = ["zor", "vex", "quil", "dral", "mip", "tosk", "wub", "jand", "frel", "kov"]
        return [number / 100, number / 10, number].map { syllables[$0 % 10] }.joined().capitalized
    }
}

extension School {
    fileprivate func adoptPolicyWithoutFaces() async throws {
        let text = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
        let policy = try write(text.replacing("exposure: group", with: "exposure: off"), named: "policy.yaml")
        try await done("policy", "adopt", policy, by: .head)
    }

    /// - Returns: the pictures.
    fileprivate func ingestAndDeclare() async throws -> [String] {
        struct Taken: Decodable {
            let asset: String
        }
        var assets: [String] = []
        for (index, photo) in GeneratedSchool.photos.enumerated() {
            let answer = try await done("asset", "ingest", Samples.photo(photo).plainPath, "--json", by: .teacher)
            guard let asset = try answer.json([Taken].self).first?.asset else { throw Unexpected(photo) }
            let tags = GeneratedSchool.numbers[(index * 50)..<(index * 50 + 50)].map { "\($0):distant" }
            let declare = ["declaration", "make", asset] + tags + ["--heads", "50"]
            let outcome = try await run(declare, by: Login.teacher.rawValue)
            guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
            assets.append(asset)
        }
        return assets
    }

    /// - Returns: the names of the files.
    fileprivate func export(_ assets: [String]) async throws -> [String] {
        let wish = ["--purpose", "website", "--channel", "fair page", "--json"]
        let made = try await run(["request", "make"] + assets + wish, by: Login.editor.rawValue)
        let request = try made.json([String: String].self)["request"] ?? ""
        try await done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
        return try await done("export", request, "--json", by: .editor).json(ExportAnswer.self).written.map(\.name)
    }
}
