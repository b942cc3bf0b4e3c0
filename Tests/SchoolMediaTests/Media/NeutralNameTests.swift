import SchoolMedia
import Testing

@Suite("Neutral file names")
struct NeutralNameTests {
    @Test("are random and can be read back")
    func random() {
        let names = (0..<1_000).map { _ in NeutralName.random() }

        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { NeutralName(rawValue: $0.rawValue) == $0 })
    }

    @Test(
        "are nothing but the word photo, twelve letters and the ending",
        arguments: [
            "", "photo-.jpg", "photo-k3v7q2xw5ab.jpg", "photo-k3v7q2xw5abnn.jpg", "photo-K3V7Q2XW5ABN.jpg",
            "photo-k3v7q2xw5ab1.jpg", "photo-k3v7q2xw5abn.jpeg", "photo-k3v7q2xw5abn.JPG", "k3v7q2xw5abn.jpg",
            "../photo-k3v7q2xw5abn.jpg", "photo-k3v7q2xw5abn.jpg\n", "photo-k3v7q2xw5abn.jpg\u{0}",
            "photo-../../../..a.jpg", "photo-k3v7q2xw5a/n.jpg", "photo-k3v7q2xw5ab\u{301}.jpg", "photo-.jpgphoto-.jpg",
            "photo-ада4q2xw5abn.jpg", "photo-ada-and-ben.jpg",
        ]
    )
    func hostile(text: String) {
        #expect(NeutralName(rawValue: text) == nil)
    }
}
