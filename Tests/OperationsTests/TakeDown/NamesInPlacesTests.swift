import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Where a picture was published")
struct NamesInPlacesTests {
    @Test(
        "is not recorded with a pupil's name in it, and the word is quoted",
        arguments: [
            ("https://school.example/news/ada-wins", "ada"),
            ("https://school.example/blog/benjamin-o-neill", "benjamin"),
            ("newsletter 12, Benjamin's page", "Benjamin"), ("Chloe's wall", "Chloe"),
            ("https://school.example/%41da.html", "Ada"),
        ]
    )
    func refused(place: String, word: String) async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])

            let refusal = try await refusal { try await school.publish(file, at: place) }

            #expect(refusal?.code == "name-in-place")
            #expect(refusal?.rule == .noNames)
            #expect(refusal?.message.contains(word) == true)
            #expect(try await school.records().copies.isEmpty)
        }
    }

    @Test(
        "is recorded with words that name nobody, and with an ordinary word whose owner is not in the picture",
        arguments: [
            "https://school.example/news/farm", "newsletter 12, page 3", "the rose garden wall", "green corridor",
        ]
    )
    func accepted(place: String) async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.ada])

            try await school.publish(file, at: place)

            #expect(try await school.records().copies.count == 1)
        }
    }

    @Test("is not recorded with an ordinary word that is the name of a pupil in the picture")
    func ownerInPicture() async throws {
        try await withSchool { school in
            let file = try await school.exportedPicture(1, of: [.rose])

            let refusal = try await refusal { try await school.publish(file, at: "https://school.example/rose") }

            #expect(refusal?.code == "name-in-place")
        }
    }
}
