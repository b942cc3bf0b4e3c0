import Archiving
import SchoolMedia
import Testing

@Suite("Names in ZIP files")
struct ZIPEntryNameTests {
    @Test(
        "A neutral name is accepted",
        arguments: ["photo-k3v7q2xw5abn.jpg", "manifest.json", "press-pack/photo-2.jpg"]
    )
    func accepted(name: String) throws {
        #expect(try ZIPEntryName(name).text == name)
    }

    @Test("Every name that a picture can have in an export is accepted")
    func neutralNames() throws {
        let name = NeutralName.random()

        #expect(try ZIPEntryName(name.rawValue) == ZIPEntryName(name))
    }

    @Test(
        "A name that could say something or do harm is refused",
        arguments: [
            "", ".", "..", "photo", "photo.", ".jpg", "photo.jpg.exe", "Ada.jpg", "ada lovelace.jpg", "zoë.jpg",
            "../photo.jpg", "/photo.jpg", "a/b/photo.jpg", "a//photo.jpg", "a/", "a.b/photo.jpg", "-rf.jpg", "a\\b.jpg",
            "photo\u{0}.jpg", "photo.jpg\n", "photo_1.jpg", "ｐhoto.jpg", "c:photo.jpg",
        ]
    )
    func refused(name: String) {
        let error = #expect(throws: ArchivingError.self) { try ZIPEntryName(name) }

        #expect(error?.code == .nameRefused)
    }

    @Test("A name of the greatest length is accepted, a longer one is not")
    func length() throws {
        let longest = String(repeating: "a", count: ZIPEntryName.longest - 4) + ".jpg"

        #expect(try ZIPEntryName(longest).text == longest)
        #expect(throws: ArchivingError.self) { try ZIPEntryName("a" + longest) }
    }
}
