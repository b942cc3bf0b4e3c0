import SchoolMedia
import Testing

@testable import Operations

@Suite("How people write down how a pupil is to be seen")
struct WrittenAppearanceTests {
    @Test(
        "is a word for the face, and after a stroke one for the distance",
        arguments: [
            ("faceOn", .faceOn, nil), ("faceOn/headAndShoulders", .faceOn, .headAndShoulders),
            ("turnedAway/wholeBody", .turnedAway, .wholeBody), ("covered/portrait", .covered, .portrait),
        ] as [(String, FaceVisibility, Closeness?)]
    )
    func understood(text: String, face: FaceVisibility, closeness: Closeness?) {
        let written = WrittenAppearance(text)

        #expect(written?.face == face)
        #expect(written?.closeness == closeness)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "/", "faceOn/", "/portrait", "faceOn/near", "faceOn/portrait/wholeBody", "FaceOn", "faceOn /portrait",
        ]
    )
    func notUnderstood(text: String) {
        #expect(WrittenAppearance(text) == nil)
    }

    @Test("is read from a list of declarations")
    func list() throws {
        let header = "photo,trip,heads,adults,unidentifiable,pupils,place,copyright"
        let row = "a.jpg,,2,0,0,A0001:faceOn/headAndShoulders A0002:distant,,school"

        let tags = try DeclarationRow.read(.file(header, row)).rows.flatMap(\.tags)

        #expect(tags.map(\.closeness) == [.headAndShoulders, nil])
    }
}
