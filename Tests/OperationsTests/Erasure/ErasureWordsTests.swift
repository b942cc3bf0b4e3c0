import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Words that name a pupil whose record is erased")
struct ErasureWordsTests {
    @Test("are cleared beside pictures with others, and all other words stay")
    func namingWords() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let wish = PublicationRequest.Wish(
                purpose: .website,
                medium: .photo,
                channel: "the website",
                title: "Zephyrine's week",
                items: [
                    .init(
                        asset: canaries.shared,
                        caption: "Zephyrine by the pond.",
                        altText: "By the pond.",
                        fileName: "pond"
                    )
                ]
            )
            let request = try await MakeRequest(on: school.drive)(wish, by: school.staff(.editor)).id
            let plan = try await canaries.propose()

            _ = try await canaries.confirm()

            let left = try await ListRequests(on: school.drive)(request, by: school.staff(.editor)).wish
            #expect(plan.clearedWords.map(\.request) == [request])
            #expect(plan.clearedWords.map(\.fields) == [[.caption]])
            #expect(plan.stayingWords.map(\.field) == ["title"])
            #expect(left.items.map(\.caption) == [""])
            #expect(left.items.map(\.altText) == ["By the pond."])
            #expect(left.items.map(\.fileName) == ["pond"])
        }
    }

    @Test("are listed beforehand where they stay")
    func stayingWords() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let file = try #require(canaries.exported.written.first?.name)
            let editor = try await school.staff(.editor)
            let reference = PupilReference.identifier(canaries.pupil)
            let copy = try await RecordCopy(on: school.drive)(of: file, at: "news page", until: nil, by: editor)
            let lead = try await school.staff(.safeguardingLead)
            let protect = ProtectPupil(on: school.drive)
            let opened = try await protect.protect(reference, .neverPublish, because: nil, by: lead)
            let tasks = try await ListTakeDowns(on: school.drive)(.open, by: editor)
            let task = try #require(tasks.first { $0.copy == copy })
            _ = try await CloseTakeDowns(on: school.drive)([task.id], .removed, note: "Zephyrine's page", by: editor)
            let others = opened.takeDowns.filter { $0 != task.id }
            _ = try await CloseTakeDowns(on: school.drive)(others, .removed, note: "the other pages", by: editor)

            let plan = try await ErasePupil(on: school.drive).preview(reference, .untag, by: school.staff(.office))

            #expect(plan.stayingWords.map(\.owner) == [task.id.rawValue])
            #expect(plan.stayingWords.map(\.field) == ["note of a take-down"])
        }
    }
}
