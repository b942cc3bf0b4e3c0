import SchoolMedia
import Testing

@Suite("Counting heads")
struct HeadCountTests {
    @Test(
        "is believed up to a whole school",
        arguments: [(0, 0, 0), (1, 0, 0), (7, 2, 1), (3, 3, 0), (3, 1, 2), (HeadCount.limit, 0, 0)]
    )
    func possible(heads: Int, adults: Int, unidentifiable: Int) throws {
        let count = try #require(HeadCount(heads: heads, adults: adults, unidentifiable: unidentifiable))

        #expect(count.pupilsToTag == heads - adults - unidentifiable)
    }

    @Test(
        "is refused when a number is negative, too large, or the parts exceed the whole",
        arguments: [
            (-1, 0, 0), (1, -1, 0), (1, 0, -1), (HeadCount.limit + 1, 0, 0), (3, 2, 2), (0, 1, 0),
            (.max, .max, .max), (.min, .min, .min), (.max, 0, .min), (0, .min, .max),
        ]
    )
    func impossible(heads: Int, adults: Int, unidentifiable: Int) {
        #expect(HeadCount(heads: heads, adults: adults, unidentifiable: unidentifiable) == nil)
    }
}
