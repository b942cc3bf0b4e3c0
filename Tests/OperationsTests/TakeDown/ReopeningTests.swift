import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A take-down that was closed")
struct ReopeningTests {
    @Test("does not keep a new reason from opening one for a copy that is to be seen still")
    func newGround() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada, .ben])
            try await school.publish(file)
            try await school.publish(file, .newsletter, at: "Newsletter 12")
            try await school.record(.withdrawn, of: .ada)
            let web = try await school.takeDowns().filter { $0.kind == .web }
            _ = try await school.close(web)

            try await school.record(.refused, of: .ben, by: "mother")

            let open = try await school.takeDowns()
            #expect(Set(open.map(\.place)) == ["Newsletter 12"])
            #expect(Set(open.map(\.cause)) == [.withdrawn, .refused])
        }
    }

    @Test("comes again as a new one when the file is recorded somewhere else")
    func recordedAgain() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.record(.withdrawn, of: .ada)
            _ = try await school.close(try await school.takeDowns(), .recalled)
            #expect(try await school.takeDowns().isEmpty)

            try await school.publish(file, at: "https://school.example/old")

            let line = TaskLine(file, "https://school.example/old", .withdrawn)
            #expect(try await school.takeDowns().map(TaskLine.init) == [line])
        }
    }

    @Test("comes again when the same page is recorded again: it was put back")
    func putBack() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)
            _ = try await school.close(try await school.takeDowns())

            try await school.publish(file)

            #expect(try await school.takeDowns().map(\.cause) == [.withdrawn])
            #expect(try await school.takeDowns(.all).count == 2)
        }
    }

    @Test("is not reopened by the yes that follows and the no after that, while it is open: once is enough")
    func onceWhileOpen() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])
            try await school.publish(file)
            try await school.record(.withdrawn, of: .ada)
            school.clock.pass(60)
            try await school.record(.given, of: .ada)
            school.clock.pass(60)

            try await school.record(.withdrawn, of: .ada)

            #expect(try await school.takeDowns(.all).count == 1)
        }
    }
}

@Suite("Closing a take-down after a look into a dump of the website")
struct ClosingByPlaceTests {
    private static let page = "https://school.example/news/farm.html"
    private static let other = "https://school.example/prospectus/"

    @Test(
        "is refused for a picture below the page's own folder, or at an address that belongs to no recorded place",
        arguments: ["school.example/news/farm/a.jpg", "News/Farm_files/../farm/a-480.jpg", "media/2026/a.jpg"]
    )
    func stillThere(path: String) async throws {
        try await withSchool { school in
            let (file, task) = try await school.twoPlaces(Self.page, Self.other)

            let results = try await school.close([task], unlessSeen: [Sighting(path: path, files: [file])])

            #expect(results == [.stillThere(task.id, file)])
        }
    }

    @Test("is not refused because the same picture is at another place that is recorded")
    func elsewhere() async throws {
        try await withSchool { school in
            let (file, task) = try await school.twoPlaces(Self.page, Self.other)
            let sightings = [Sighting(path: "school.example/prospectus/a.jpg", files: [file])]

            let results = try await school.close([task], unlessSeen: sightings)

            #expect(results == [.closed(task.id)])
            #expect(try await school.takeDowns().map(\.place) == [Self.other])
        }
    }

    @Test("is refused when the other place is a part of this one")
    func nested() async throws {
        try await withSchool { school in
            let (file, task) = try await school.twoPlaces(
                "https://school.example/news",
                "https://school.example/news/farm"
            )
            let sightings = [Sighting(path: "news/farm/a.jpg", files: [file])]

            let results = try await school.close([task], unlessSeen: sightings)

            #expect(results == [.stillThere(task.id, file)])
        }
    }

    @Test(
        "takes a front page, or words that are no address, for no excuse",
        arguments: ["https://school.example/", "the hall"]
    )
    func frontPage(other: String) async throws {
        try await withSchool { school in
            let (file, task) = try await school.twoPlaces(Self.page, other)

            let results = try await school.close([task], unlessSeen: [Sighting(path: "a.jpg", files: [file])])

            #expect(results == [.stillThere(task.id, file)])
        }
    }
}

extension School {
    /// A picture at two places that has to come down; the task about the first.
    fileprivate func twoPlaces(_ page: String, _ other: String) async throws -> (NeutralName, ListTakeDowns.Task) {
        let file = try await exportedPicture(1, of: [.ada])
        try await publish(file, at: page)
        try await publish(file, at: other)
        try await record(.withdrawn, of: .ada)
        return (file, try #require(try await takeDowns().first { $0.place == page }))
    }
}
