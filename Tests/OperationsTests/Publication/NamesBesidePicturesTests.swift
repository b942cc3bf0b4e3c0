import AuditTrail
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("A pupil's name beside a picture")
struct NamesBesidePicturesTests {
    /// Words with the name of a pupil who is in no picture, in one place.
    struct NamedWish: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var caption = "At the farm."
        var altText = "Children outdoors."
        var title = "Our week"
        var channel = "school website"
        var event = "farm"

        func wish(for asset: AssetID) -> PublicationRequest.Wish {
            PublicationRequest.Wish(
                purpose: .website,
                medium: .photo,
                channel: channel,
                title: title,
                items: [PublicationRequest.Item(asset: asset, caption: caption, altText: altText)]
            )
        }

        static let all = [
            NamedWish(testDescription: "caption", caption: "James Łukowski with a lamb."),
            NamedWish(testDescription: "caption in capitals", caption: "JAMES ŁUKOWSKI WITH A LAMB"),
            NamedWish(testDescription: "caption without accents", caption: "james lukowski's lamb"),
            NamedWish(testDescription: "alt text", altText: "James Łukowski holds a lamb."),
            NamedWish(testDescription: "title", title: "James Łukowski's week"),
            NamedWish(testDescription: "channel", channel: "page of James Łukowski"),
            NamedWish(testDescription: "event", event: "birthday"),
        ]
    }

    @Test("keeps the picture inside, wherever it stands", arguments: NamedWish.all)
    func refused(_ named: NamedWish) async throws {
        try await withSchool { school in
            try await school.addBirthday()
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada], event: named.event)
            let request = try await school.approved(named.wish(for: asset))

            let outcome = try await school.export(request)

            #expect(outcome.written.isEmpty)
            #expect(outcome.refused.map(\.verdict.rules) == [[.noNames]])
            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try school.trail(.exportFileRefused).map(\.rules) == [[RuleID.noNames.rawValue]])
        }
    }

    @Test("keeps it inside also when the pupil joined the school after the approval")
    func newPupil() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.approved(.website([asset], caption: "Zephyrine Quill feeds a lamb."))
            try await school.importPupils("A0100,Zephyrine,Quill,,,2019-01-01,3,Oak,")

            let outcome = try await school.export(request)

            #expect(outcome.refused.map(\.verdict.rules) == [[.noNames]])
        }
    }

    @Test("stops the next file also when the pupil joins the school while the export is running")
    func newPupilDuringExport() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let assets = try await [0, 1].asyncMap { try await school.picture($0, of: [.ada]) }
            let request = try await school.approved(.website(assets, caption: "Zephyrine Quill feeds a lamb."))
            let other = try await school.reopened()
            let act = ActBetweenFiles(after: 1) {
                try await other.importPupils("A0100,Zephyrine,Quill,,,2019-01-01,3,Oak,")
            }

            let outcome = try await school.export(request, interruptedBy: act)

            #expect(outcome.written.count == 1)
            #expect(outcome.refused.map(\.verdict.rules) == [[.noNames]])
            try other.drive.close()
        }
    }

    @Test("does not stand in the way when it is nobody's")
    func nobodysName() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada], event: "farm")

            let outcome = try await school.export(school.approved(.website([asset])))

            #expect(outcome.written.count == 1)
        }
    }
}

extension School {
    fileprivate func addBirthday() async throws {
        _ = try await ImportEvents(on: drive)(
            trips: .trips("birthday,James Łukowski's birthday,lesson,2026-09-11,School,Oak"),
            pupils: .tripPupils(),
            badRows: .refuseFile,
            by: staff(.office)
        )
    }
}
