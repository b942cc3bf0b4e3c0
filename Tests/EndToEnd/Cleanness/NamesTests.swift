import Foundation
import Testing

@Suite("Pupils' names", .enabled(if: Search.python.isInstalled))
struct NamesTests {
    /// Full names as the lists have them, and surnames of at least five letters, which no compressed data has by
    /// chance.
    static func names() throws -> Set<String> {
        let rows = try Samples.table("pupils.csv")
        let full = rows.flatMap { row in
            ["legal", "preferred"].map { "\(row["\($0)_forename"] ?? "") \(row["\($0)_surname"] ?? "")" }
        }
        let surnames = rows.flatMap { [$0["legal_surname"] ?? "", $0["preferred_surname"] ?? ""] }
        return Set(full + surnames.filter { $0.count >= 5 })
    }

    static func search() throws -> Search {
        Search(
            needles: try names().sorted().flatMap { name in
                [
                    (name: name, bytes: Data(name.utf8)),
                    (name: "\(name) (UTF-16)", bytes: Data(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })),
                ]
            }
        )
    }

    @Test("Are in no file of the drive")
    func notOnTheDrive() async throws {
        let drive = try await SampleSchool.published.value.school.drive

        let found = try await Self.search().found(in: drive.filesBelow())

        #expect(found == [])
    }

    @Test("Are in no exported file, manifest or archive")
    func notInExports() async throws {
        let published = try await SampleSchool.published.value
        try await withTemporaryFolder { folder in
            try await published.gather(in: folder)

            let found = try await Self.search().found(in: folder.filesBelow())

            #expect(found == [])
        }
    }

    @Test("Are in no name of a file or folder")
    func notInFileNames() async throws {
        let published = try await SampleSchool.published.value
        try await withTemporaryFolder { folder in
            try await published.gather(in: folder)
            let names = try Self.names()

            let paths =
                try FileManager.default.subpathsOfDirectory(atPath: published.school.drive.plainPath)
                + FileManager.default.subpathsOfDirectory(atPath: folder.plainPath)
            let telling = paths.filter { path in names.contains { path.contains($0) } }

            #expect(telling == [])
        }
    }

    @Test("Guardians, staff, captions and trips are sealed on the drive, too")
    func othersAreSealed() async throws {
        let school = try await SampleSchool.approved.value
        let guardians = try Samples.table("guardians.csv").map { $0["surname"] ?? "" }
        let staff = try Samples.table("staff.csv").flatMap { [$0["name"] ?? "", $0["login"] ?? ""] }
        let words = try Samples.table("requests.csv").flatMap { [$0["caption"] ?? "", $0["alt_text"] ?? ""] }
        let trips = try Samples.table("trips.csv").flatMap { [$0["title"] ?? "", $0["place"] ?? ""] }
        let devices = try Samples.table("devices.csv").map { $0["label"] ?? "" }
        let long = Set(guardians + staff + words + trips + devices).filter { $0.count >= 5 }.sorted()

        let found = try await Search(needles: long.map { (name: $0, bytes: Data($0.utf8)) })
            .found(in: school.drive.filesBelow())

        #expect(found == [])
    }
}
