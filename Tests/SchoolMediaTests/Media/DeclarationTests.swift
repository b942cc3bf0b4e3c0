import SchoolMedia
import TestSupport
import Testing

@Suite("Declaring who is in a picture")
struct DeclarationTests {
    @Test("keeps the recognisable tag when a pupil is tagged twice, whichever came first")
    func duplicates() {
        let clear = PupilTag(pupil: .ada, face: .faceOn)
        let covered = PupilTag(pupil: .ada, face: .covered)

        #expect(Declaration.of([clear, covered]).tags == [clear])
        #expect(Declaration.of([covered, clear]).tags == [clear])
    }

    @Test("keeps the closer tag when a pupil is tagged twice, and counts one without a word as the closest")
    func closerDuplicate() {
        let close = PupilTag(pupil: .ada, face: .faceOn, closeness: .headAndShoulders)
        let whole = PupilTag(pupil: .ada, face: .faceOn, closeness: .wholeBody)
        let unsaid = PupilTag(pupil: .ada, face: .faceOn)

        #expect(Declaration.of([close, whole]).tags == [close])
        #expect(Declaration.of([whole, close]).tags == [close])
        #expect(Declaration.of([close, unsaid]).tags == [unsaid])
        #expect(Declaration.of([unsaid, close]).tags == [unsaid])
    }

    @Test("does not count a pupil twice who is tagged twice")
    func duplicatesAreOneHead() {
        let tags = [PupilTag(pupil: .ada, face: .faceOn), PupilTag(pupil: .ada, face: .covered)]

        #expect(!Declaration.of(tags, headCount: .pupils(2)).isComplete)
        #expect(Declaration.of(tags, headCount: .pupils(1)).isComplete)
    }

    @Test("lists the tags in order of pupil")
    func order() {
        let tags = Pupil.everybody.map { PupilTag(pupil: $0.id, face: .distant) }

        #expect(Declaration.of(tags).tags == tags.sorted { $0.pupil < $1.pupil })
        #expect(Declaration.of(tags) == Declaration.of(tags.reversed()))
    }

    @Test(
        "is complete only when exactly the counted pupils are tagged",
        arguments: [(1, false), (2, true), (3, false)]
    )
    func completeness(counted: Int, isComplete: Bool) {
        let tags = [PupilTag(pupil: .ada, face: .distant), PupilTag(pupil: .ben, face: .distant)]

        #expect(Declaration.of(tags, headCount: .pupils(counted)).isComplete == isComplete)
    }
}
